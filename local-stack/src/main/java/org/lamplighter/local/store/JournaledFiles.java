package org.lamplighter.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Maps in a file, with a journal before them.
 *
 * <pre>
 *   write ── journal ── maps in memory ──(checkpoint)── data file
 *               │ forced to the disk every flush interval
 *               └ read again after a crash; a checkpoint makes it superfluous
 * </pre>
 *
 * The data file may be written at any moment, also between two changes of one write: the journal repeats the whole write afterwards.
 */
final class JournaledFiles implements StoreFiles {

    private static final Logger log = LoggerFactory.getLogger(JournaledFiles.class);

    private static final String DATA_FILE = "documents.mv.db";
    private static final int WRITE_BUFFER_KILOBYTES = 16 * 1024;
    private static final int PAGE_BYTES = 8 * 1024;

    /**
     * When the journal is folded into the data file, and when freed space is used again.
     *
     * @param retention long enough for readers of older pages to have finished
     */
    record Pacing(Duration checkpointInterval, long checkpointBytes, Duration retention) {

        static final Pacing USUAL = new Pacing(Duration.ofSeconds(10), 96L * 1024 * 1024, Duration.ofSeconds(10));
    }

    private final Pacing pacing;
    private final MVStore store;
    private final MapStore maps;
    private final Journal journal;
    private final ReentrantReadWriteLock writing = new ReentrantReadWriteLock();
    private final ReentrantLock checkpointing = new ReentrantLock();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("store-journal").factory());
    private @Nullable ScheduledFuture<?> flushing;
    private volatile long lastCheckpoint = System.nanoTime();

    private JournaledFiles(Path folder, DocumentStore.Options options, Pacing pacing) throws IOException {
        this.pacing = pacing;
        store = new MVStore.Builder()
                .fileName(folder.resolve(DATA_FILE).toString())
                .cacheSize(options.cacheMegabytes())
                .cacheConcurrency(8)
                .autoCommitBufferSize(WRITE_BUFFER_KILOBYTES)
                .pageSplitSize(PAGE_BYTES)
                .open();
        store.setRetentionTime(Math.toIntExact(pacing.retention().toMillis()));
        maps = new MapStore(store);
        journal = openJournal(folder);
    }

    private Journal openJournal(Path folder) throws IOException {
        try {
            return Journal.open(folder, maps::apply);
        } catch (IOException | RuntimeException e) {
            store.closeImmediately();
            throw e;
        }
    }

    static JournaledFiles open(Path folder, DocumentStore.Options options) {
        return open(folder, options, Pacing.USUAL);
    }

    static JournaledFiles open(Path folder, DocumentStore.Options options, Pacing pacing) {
        try {
            Files.createDirectories(folder);
            JournaledFiles files = new JournaledFiles(folder, options, pacing);
            files.checkpoint();
            files.startClock(options.flushInterval());
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("The document store in " + folder + " cannot be opened", e);
        }
    }

    private void startClock(Duration flushInterval) {
        long nanos = flushInterval.toNanos();
        flushing = clock.scheduleWithFixedDelay(this::flush, nanos, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public MVMap<byte[], byte[]> map(String name) {
        return maps.map(name);
    }

    @Override
    public Set<String> names() {
        return store.getMapNames();
    }

    @Override
    public void write(List<Change> changes) {
        writing.readLock().lock();
        try {
            journal.append(changes);
            maps.apply(changes);
        } finally {
            writing.readLock().unlock();
        }
    }

    @Override
    public void checkpoint() {
        checkpointing.lock();
        try {
            try (JournalSegment finished = rotate()) {
                finished.force();
            }
            store.commit();
            store.sync();
            journal.deleteFinished();
            lastCheckpoint = System.nanoTime();
        } catch (IOException e) {
            throw new UncheckedIOException("The journal of the document store cannot be replaced", e);
        } finally {
            checkpointing.unlock();
        }
    }

    /** Waits for the writes under way: what they put into the old segments is then in the maps. */
    private JournalSegment rotate() throws IOException {
        writing.writeLock().lock();
        try {
            return journal.rotate();
        } finally {
            writing.writeLock().unlock();
        }
    }

    @Override
    public long size() {
        return store.getFileStore().size() + journal.size();
    }

    @Override
    public void close() {
        if (flushing != null) {
            flushing.cancel(false);
        }
        clock.shutdown();
        checkpoint();
        store.close();
        try {
            journal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not while a checkpoint forces the segment before: the journal on the disk has no gap. */
    private void force() {
        checkpointing.lock();
        try {
            journal.force();
        } finally {
            checkpointing.unlock();
        }
    }

    private void flush() {
        try {
            force();
            boolean due = System.nanoTime() - lastCheckpoint
                    > pacing.checkpointInterval().toNanos();
            if (journal.size() > pacing.checkpointBytes() || (due && journal.size() > 0)) {
                checkpoint();
            }
        } catch (RuntimeException e) {
            log.error("The document store cannot be written to the disk", e);
        }
    }
}
