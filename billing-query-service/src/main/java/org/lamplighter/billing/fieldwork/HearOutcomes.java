package org.lamplighter.billing.fieldwork;

import java.util.List;
import java.util.function.Consumer;
import org.lamplighter.contracts.billing.FieldWorkKind;
import org.lamplighter.contracts.dispatch.FieldWorkDone;
import org.lamplighter.contracts.dispatch.FieldWorkGivenUp;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.NoSuchAggregateException;
import org.lamplighter.kit.events.EventMetadata;

/** Passes answers of crews on to whoever asked. */
public final class HearOutcomes {

    /** Stops for theft and breach are asked for by dispatch itself. */
    private static final String STOP = "S-";

    private final Aggregates<FieldWork> work;
    private final List<FieldWorkOutcomes> listeners;

    HearOutcomes(Aggregates<FieldWork> work, List<FieldWorkOutcomes> listeners) {
        this.work = work;
        this.listeners = List.copyOf(listeners);
    }

    /**
     * A crew did it.
     *
     * @throws NoSuchAggregateException when nobody here asked for it
     */
    public void done(FieldWorkDone event, EventMetadata cause) {
        if (!isOfAnother(event.requestId())) {
            FieldWorkOutcomes.Work known = known(event.requestId());
            tell(known.kind(), listener -> listener.done(known, event.doneAt(), event.found(), cause));
        }
    }

    /**
     * It will not be done.
     *
     * @throws NoSuchAggregateException when nobody here asked for it
     */
    public void givenUp(FieldWorkGivenUp event, EventMetadata cause) {
        if (!isOfAnother(event.requestId())) {
            FieldWorkOutcomes.Work known = known(event.requestId());
            tell(known.kind(), listener -> listener.givenUp(known, event.reason(), cause));
        }
    }

    private static boolean isOfAnother(String requestId) {
        return requestId.startsWith(STOP);
    }

    private void tell(FieldWorkKind kind, Consumer<FieldWorkOutcomes> answer) {
        listeners.stream().filter(listener -> listener.concerns(kind)).forEach(answer);
    }

    /** By our own record: what was asked for decides, not what the answer repeats of it. */
    private FieldWorkOutcomes.Work known(String requestId) {
        FieldWork asked = work.find(requestId)
                .orElseThrow(() -> new NoSuchAggregateException("field work", requestId))
                .state();
        return new FieldWorkOutcomes.Work(requestId, asked.kind(), asked.accountNumber());
    }
}
