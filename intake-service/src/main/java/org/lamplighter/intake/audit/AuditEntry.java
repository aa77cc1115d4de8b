package org.lamplighter.intake.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whose data.
 *
 * @param chain the chain it belongs to: a partner or a desk user
 * @param actor token subject of who did it
 * @param role as what
 * @param action what was done, a stable code
 * @param objects numbers of the things it was done to
 * @param reason why, where one must be given
 * @param at when
 */
public record AuditEntry(
        String chain,
        String actor,
        String role,
        String action,
        List<String> objects,
        @Nullable String reason,
        Instant at) {

    public AuditEntry {
        objects = List.copyOf(objects);
    }
}
