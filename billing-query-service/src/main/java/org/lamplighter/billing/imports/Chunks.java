package org.lamplighter.billing.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lamplighter.kit.table.RejectedRow;

/** The rows of files until they are loaded, and what became of them. */
public interface Chunks {

    /** A name for the chunks of a file about to come; names given later are greater. */
    String begin();

    /** Keeps a chunk; chunks are numbered from 0. */
    void keep(String upload, int number, Chunk chunk);

    /** A chunk that was kept and not settled. */
    Chunk find(String upload, int number);

    /** What became of a chunk, once it is settled. */
    Optional<Outcome> outcome(String upload, int number);

    /**
     * Lets the rows go and keeps what became of them, unless that was said before.
     *
     * @return what was said first
     */
    Outcome settle(String upload, int number, Outcome outcome);

    /** Rows left out, by line. */
    List<RejectedRow> rejected(String upload, long afterLine, int limit);

    /** Forgets all chunks of a file that was not taken. */
    void drop(String upload);

    /** Forgets settled chunks that left no row out. */
    void tidy(String upload);

    /** Forgets files that broke off before a time and that nobody knows. */
    void dropAbandoned(Instant before, Predicate<String> known);
}
