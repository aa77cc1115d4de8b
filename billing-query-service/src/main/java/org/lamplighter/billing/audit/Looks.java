package org.lamplighter.billing.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who was shown what, as the log of disclosures has it. */
public interface Looks {

    /**
     * Looks at an account's data in a role, newest first.
     *
     * @param object whose data
     * @param before only what was before this
     * @param limit at most so many
     */
    List<Look> at(String object, String role, @Nullable Instant before, int limit);
}
