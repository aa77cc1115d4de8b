package org.lamplighter.intake.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps who read case data. Readings of customers, who see their own, are not kept. */
public interface ReadingRecord {

    /**
     * A reading is about to happen; it must not when this fails.
     *
     * @param by who reads
     * @param action what is done
     * @param objects numbers of the cases, and the field after a slash
     * @param reason why, where one must be given
     */
    void read(Party by, String action, List<String> objects, @Nullable String reason);
}
