package org.lamplighter.dispatch.fieldwork;

import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lamplighter.dispatch.workorder.Contact;
import org.lamplighter.dispatch.workorder.Errand;
import org.lamplighter.dispatch.workorder.FieldTask;
import org.lamplighter.dispatch.workorder.Figures;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.dispatch.workorder.Phase;
import org.lamplighter.dispatch.workorder.Site;
import org.lamplighter.dispatch.workorder.WaitingFor;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;

/** Opens orders for work that is no repair. Crews are looked for when its time is near, by the same sweep as for all that waits. */
final class OpenFieldWork {

    private final Aggregates<WorkOrder> orders;
    private final WorkTimes times;
    private final Figures figures;
    private final Clock clock;

    OpenFieldWork(Aggregates<WorkOrder> orders, WorkTimes times, Figures figures, Clock clock) {
        this.orders = orders;
        this.times = times;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * What is to be done where.
     *
     * @param asked the request or the dispatcher's word that asks for it; there is one order of each
     */
    record Wanted(String asked, Site site, Contact contact, FieldTask task) {}

    /** Opens it, once. */
    void open(Wanted wanted) {
        Instant now = clock.instant();
        if (orders.create(OrderFacts.idFor(wanted.asked()), () -> decide(wanted, now))) {
            figures.moved(null, phase(wanted, now));
        }
    }

    /** Opens it for a request, once. */
    Answer open(
            String asked,
            Supplier<Wanted> wanted,
            IdempotentRequest request,
            Function<Stored<WorkOrder>, Answer> answer) {
        Instant now = clock.instant();
        return orders.create(OrderFacts.idFor(asked), request, () -> decide(wanted.get(), now), stored -> {
            figures.moved(null, stored.state().phase());
            return answer.apply(stored);
        });
    }

    private Decision<WorkOrder> decide(Wanted wanted, Instant now) {
        Errand errand = wanted.task().errand();
        OrderFacts facts = OrderFacts.of(
                wanted.asked(), wanted.site(), wanted.contact(), wanted.task(), WorkTimes.promise(errand), now);
        return times.rest(errand, now)
                .map(hold -> WorkOrder.openResting(facts, hold))
                .orElseGet(() -> WorkOrder.openPending(facts, WaitingFor.NEXT_LOOK));
    }

    private Phase phase(Wanted wanted, Instant now) {
        return times.rest(wanted.task().errand(), now).isPresent() ? Phase.ON_HOLD : Phase.PENDING;
    }
}
