package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.HelpKind;
import org.lamplighter.contracts.dispatch.ReturnReason;

/**
 * What a crew tells about an order. An order keeps it until it can be applied, so whereabouts are not in it: {@link
 * FieldRules#measured} makes a time or a distance of them.
 */
public sealed interface CrewStep {

    /** Photographs that it names. */
    default List<String> photoIds() {
        return List.of();
    }

    /** Taken on. */
    record Accept() implements CrewStep {}

    /** Set out; on site by then, if it can be told. */
    record Depart(@Nullable Instant expectedArrival) implements CrewStep {}

    /** On site, so far from it, if it can be told. */
    record Arrive(@Nullable Double distanceMetres, @Nullable Boolean insideGeofence) implements CrewStep {}

    /** Supply back. */
    record RestoreSupply() implements CrewStep {}

    /** Done. */
    record Complete(CauseClass causeClass, @Nullable String workDone, List<String> photoIds) implements CrewStep {
        public Complete {
            photoIds = List.copyOf(photoIds);
        }
    }

    /** Work that is no repair is done. */
    record Report(FieldReport report) implements CrewStep {
        @Override
        public List<String> photoIds() {
            return report.photoIds();
        }
    }

    /** The order was called off, and the work was not done. */
    record StandDown() implements CrewStep {}

    /** Given back. */
    record GiveBack(ReturnReason reason) implements CrewStep {}

    /** Looked at (勘查). */
    record LookAround(Findings findings) implements CrewStep {}

    /** Supply expected back then. */
    record Expect(Instant restoration) implements CrewStep {}

    /** People, vehicles or material are needed. */
    record AskForHelp(HelpKind help, @Nullable String note) implements CrewStep {}
}
