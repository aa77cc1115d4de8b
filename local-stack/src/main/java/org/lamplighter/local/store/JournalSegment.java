package org.lamplighter.local.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * One file of the journal: records, each with its length and checksum before it.
 *
 * <pre>
 *   | length | checksum | record | length | checksum | record | torn end of a killed process
 * </pre>
 */
final class JournalSegment implements AutoCloseable {

    private static final int HEADER = 8;

    private final FileChannel file;
    private ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
    private final AtomicLong size = new AtomicLong();
    private volatile long forced;

    private JournalSegment(FileChannel file) {
        this.file = file;
    }

    static JournalSegment create(Path path) throws IOException {
        return new JournalSegment(FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    /** Reads whole records; what follows the last whole one was never acknowledged. */
    static void read(Path path, Consumer<List<Change>> replay) throws IOException {
        long left = Files.size(path);
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16))) {
            while (left >= HEADER) {
                int length = in.readInt();
                int checksum = in.readInt();
                left -= HEADER;
                if (length < 0 || length > left) {
                    return;
                }
                byte[] record = in.readNBytes(length);
                left -= length;
                if (checksum(record) != checksum) {
                    return;
                }
                replay.accept(JournalRecord.decode(record));
            }
        }
    }

    void append(byte[] record) {
        int needed = HEADER + record.length;
        if (buffer.capacity() < needed) {
            buffer = ByteBuffer.allocateDirect(needed);
        }
        buffer.clear()
                .putInt(record.length)
                .putInt(checksum(record))
                .put(record)
                .flip();
        try {
            while (buffer.hasRemaining()) {
                file.write(buffer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The journal of the document store cannot be written", e);
        }
        size.addAndGet(needed);
    }

    long size() {
        return size.get();
    }

    void force() {
        long before = size.get();
        if (forced == before) {
            return;
        }
        try {
            file.force(false);
            forced = before;
        } catch (IOException e) {
            throw new UncheckedIOException("The journal of the document store cannot be written to the disk", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static int checksum(byte[] record) {
        CRC32C checksum = new CRC32C();
        checksum.update(record);
        return (int) checksum.getValue();
    }
}
