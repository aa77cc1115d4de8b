package org.lamplighter.dispatch.outage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.OutageStage;

/**
 * What was told of an outage at a time.
 *
 * @param by the dispatcher's subject, or the crew; {@code null} when it follows from the work
 */
public record OutageNote(
        Instant at,
        OutageStage stage,
        CauseClass cause,
        @Nullable Instant expectedRestoration,
        @Nullable String by) {

    /** An outage's document stays small. */
    public static final int MOST_KEPT = 50;

    static List<OutageNote> after(List<OutageNote> notes, OutageNote note) {
        List<OutageNote> longer = new ArrayList<>(notes);
        longer.add(note);
        return List.copyOf(longer.subList(Math.max(0, longer.size() - MOST_KEPT), longer.size()));
    }
}
