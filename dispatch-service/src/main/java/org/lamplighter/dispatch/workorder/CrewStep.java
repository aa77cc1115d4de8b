package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.ReturnReason;
import org.lamplighter.dispatch.geo.Position;

/** What a crew tells about an order it holds. */
public sealed interface CrewStep {

    /** Taken on. */
    record Accept() implements CrewStep {}

    /** Set out, from here. */
    record Depart(@Nullable Position position) implements CrewStep {}

    /** On site, here, at that time; now when no time is told. */
    record Arrive(@Nullable Position position, @Nullable Instant at) implements CrewStep {}

    /** Supply back at that time; now when no time is told. */
    record RestoreSupply(@Nullable Instant at) implements CrewStep {}

    /** Done. */
    record Complete(CauseClass causeClass, @Nullable String workDone, List<String> photoIds) implements CrewStep {}

    /** Given back. */
    record GiveBack(ReturnReason reason) implements CrewStep {}
}
