package org.lamplighter.local.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Every write since the last checkpoint, in order, in numbered files beside the data.
 *
 * <p>A write is in the operating system's hands before it is acknowledged, so killing the process loses nothing; {@link #force} puts it on
 * the disk.
 */
final class Journal implements AutoCloseable {

    private static final String PREFIX = "journal-";
    private static final String SUFFIX = ".log";

    private final Path folder;
    private final ReentrantLock appending = new ReentrantLock();
    private JournalSegment current;
    private int number;

    private Journal(Path folder, int number) throws IOException {
        this.folder = folder;
        this.number = number;
        this.current = JournalSegment.create(segmentPath(number));
    }

    /** Hands the writes that an earlier run left to {@code replay}, oldest first, and opens a new segment behind them. */
    static Journal open(Path folder, Consumer<List<Change>> replay) throws IOException {
        List<Path> leftovers = segments(folder);
        for (Path segment : leftovers) {
            JournalSegment.read(segment, replay);
        }
        int next = leftovers.isEmpty() ? 1 : numberOf(leftovers.getLast()) + 1;
        return new Journal(folder, next);
    }

    void append(List<Change> changes) {
        byte[] record = JournalRecord.encode(changes);
        appending.lock();
        try {
            current.append(record);
        } finally {
            appending.unlock();
        }
    }

    /** The bytes written since the last {@link #rotate}. */
    long size() {
        appending.lock();
        try {
            return current.size();
        } finally {
            appending.unlock();
        }
    }

    /** Writes to the disk what was appended so far. */
    void force() {
        JournalSegment segment;
        appending.lock();
        try {
            segment = current;
        } finally {
            appending.unlock();
        }
        segment.force();
    }

    /** Starts a new segment and returns the one before it, to be forced and closed. */
    JournalSegment rotate() throws IOException {
        JournalSegment next = JournalSegment.create(segmentPath(number + 1));
        appending.lock();
        try {
            JournalSegment previous = current;
            current = next;
            number++;
            return previous;
        } finally {
            appending.unlock();
        }
    }

    /** Deletes the segments before the current one, whose writes are in the data file. */
    void deleteFinished() throws IOException {
        Path kept = segmentPath(number);
        for (Path segment : segments(folder)) {
            if (!segment.equals(kept)) {
                Files.delete(segment);
            }
        }
    }

    @Override
    public void close() throws IOException {
        current.close();
    }

    private Path segmentPath(int segment) {
        return folder.resolve(PREFIX + "%08d".formatted(segment) + SUFFIX);
    }

    private static int numberOf(Path segment) {
        String name = segment.getFileName().toString();
        return Integer.parseInt(name, PREFIX.length(), name.length() - SUFFIX.length(), 10);
    }

    private static List<Path> segments(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(PREFIX + "\\d+\\" + SUFFIX))
                    .sorted()
                    .toList();
        }
    }
}
