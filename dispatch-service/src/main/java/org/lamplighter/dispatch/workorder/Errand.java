package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for a work that is no repair, why and for when.
 *
 * @param notBefore no crew begins before
 * @param doneBy until when it is to be done
 * @param requestId billing's request, which is answered when it is done or given up; {@code null} when a dispatcher asked
 * @param accountNumber the account it concerns, ten digits, if one
 * @param ground code of why, if one was told
 * @param notes what it rests on or what to do, a line each; no personal data
 */
public record Errand(
        Instant notBefore,
        Instant doneBy,
        @Nullable String requestId,
        @Nullable String accountNumber,
        @Nullable String ground,
        List<String> notes) {

    public Errand {
        notes = List.copyOf(notes);
        if (doneBy.isBefore(notBefore)) {
            throw new IllegalArgumentException("work is to be done after it may begin");
        }
    }

    /** The same, begun at this time at the earliest. */
    public Errand from(Instant later) {
        return new Errand(later, later.isAfter(doneBy) ? later : doneBy, requestId, accountNumber, ground, notes);
    }
}
