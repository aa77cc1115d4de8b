package org.lamplighter.billing.fieldwork;

import java.time.Instant;
import org.lamplighter.contracts.billing.FieldWorkRequested;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.events.EventMetadata;

/** Asks crews for work, and tells them when it is not wanted any more. */
public final class AskCrews {

    private final Aggregates<FieldWork> work;

    AskCrews(Aggregates<FieldWork> work) {
        this.work = work;
    }

    /** Asks once, however often the cause is heard. */
    public void ask(FieldWorkRequested request, EventMetadata cause) {
        work.create(request.requestId(), cause, () -> FieldWork.asked(request));
    }

    /** Asks once, on the service's own account. */
    public void ask(FieldWorkRequested request) {
        if (work.find(request.requestId()).isEmpty()) {
            work.create(request.requestId(), () -> FieldWork.asked(request));
        }
    }

    /** Takes it back, on the service's own account. */
    public void cancel(String requestId, Instant at) {
        work.change(requestId, present -> present.cancelled(requestId, at));
    }

    /** Takes it back. */
    public void cancel(String requestId, Instant at, EventMetadata cause) {
        work.change(requestId, cause, present -> present.cancelled(requestId, at));
    }
}
