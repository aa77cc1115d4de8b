package org.lamplighter.billing.usage.espi;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.lamplighter.kit.table.RejectedRow;
import org.lamplighter.kit.table.Row;
import org.lamplighter.kit.table.RowSource;

/**
 * A Green Button file as rows of intervals. What a value means may stand behind the values, so the file is put aside and
 * gone through twice: for the reading types and who has which, then for the intervals.
 */
public final class GreenButtonRows implements RowSource {

    private static final Set<String> COLUMNS = Set.of("accountNumber", "startAt", "minutes", "kwh", "quality");

    /** Room for a few files at once where a service has 256 MiB of disk of its own; ten years of an account by quarter hours. */
    private static final long LARGEST = 128L << 20;

    private final InputStream in;
    private final Map<String, String> accounts;

    /**
     * Over a file.
     *
     * @param accounts account numbers by usage point, named by the last part of its address; a usage point that is not among
     *     them is of the account whose number that part is
     */
    public GreenButtonRows(InputStream in, Map<String, String> accounts) {
        this.in = in;
        this.accounts = Map.copyOf(accounts);
    }

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public void forEach(Consumer<Row> row, Consumer<RejectedRow> unreadable) {
        try {
            Path file = Files.createTempFile("green-button", ".xml");
            try {
                if (putAside(file)) {
                    read(file, row, unreadable);
                } else {
                    unreadable.accept(new RejectedRow(1, "file-too-large", "send it in parts of at most 128 MiB"));
                    skip();
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean putAside(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] some = new byte[1 << 16];
            long length = 0;
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                length += read;
                if (length > LARGEST) {
                    return false;
                }
                out.write(some, 0, read);
            }
            return true;
        }
    }

    private void read(Path file, Consumer<Row> row, Consumer<RejectedRow> unreadable) throws IOException {
        Links links = new Links();
        ReadingFields readings = new ReadingFields(links, accounts);
        try (InputStream first = new BufferedInputStream(Files.newInputStream(file))) {
            FeedReader.read(first, new FeedReader.Listener() {
                @Override
                public void meterReading(Entry entry) {
                    links.meterReading(entry.self(), entry.related());
                }

                @Override
                public void readingType(Entry entry, ReadingType type) {
                    links.readingType(entry.self(), type);
                }
            });
        } catch (BrokenFeedException ignored) {
            // What stands before the break can be read all the same; the second time it is told.
        }
        try (InputStream second = new BufferedInputStream(Files.newInputStream(file))) {
            FeedReader.read(second, new FeedReader.Listener() {
                @Override
                public void reading(Entry entry, long line, Map<String, String> fields) {
                    try {
                        row.accept(new Row(line, readings.fields(entry.place(), fields)));
                    } catch (NotKeptException e) {
                        unreadable.accept(new RejectedRow(line, e.code(), e.reason()));
                    }
                }
            });
        } catch (BrokenFeedException e) {
            unreadable.accept(new RejectedRow(e.line(), "file-unreadable", "from here on the file is not XML"));
        }
    }

    @Override
    public void skip() {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
