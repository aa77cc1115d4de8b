package org.lamplighter.billing.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The log of disclosures. It only grows. */
public interface AuditLog {

    /** Writes a row before the data is shown; without the row nothing is shown. */
    void write(Disclosure disclosure);

    /**
     * Who was shown an account's data in a role, newest first.
     *
     * @param object whose data
     * @param before only what was before this
     * @param limit at most so many
     */
    List<Look> looks(String object, String role, @Nullable Instant before, int limit);
}
