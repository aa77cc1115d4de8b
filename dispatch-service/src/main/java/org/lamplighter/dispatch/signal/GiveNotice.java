package org.lamplighter.dispatch.signal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.intake.Extent;
import org.lamplighter.contracts.intake.SelfCheck;
import org.lamplighter.contracts.intake.Symptom;
import org.lamplighter.contracts.intake.Urgency;
import org.lamplighter.dispatch.network.TransformerArea;
import org.lamplighter.dispatch.outage.Aftermath;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.RestoredOutage;
import org.lamplighter.dispatch.outage.VerifyingOutage;
import org.lamplighter.dispatch.report.ReceiveNotice;
import org.lamplighter.dispatch.report.Report;
import org.lamplighter.dispatch.workorder.Fault;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.dispatch.workorder.Promise;
import org.lamplighter.dispatch.workorder.Site;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Ids;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.personal.PostalAddress;

/**
 * Gives notice that a transformer area is dark, as a customer would report it. A notice stands where else a case does: its id
 * begins with {@code N-}, and nobody's case is behind it.
 *
 * <p>The same sign gives the same notice, however often it is looked at. Only when its outage ended as a part of the feeder's
 * and the area is dark still, or again, it gives the next one.
 */
public final class GiveNotice {

    private static final int MOST_NOTICES = 50;

    private final ReceiveNotice receiveNotice;
    private final Aggregates<Outage> outages;
    private final Aggregates<WorkOrder> orders;
    private final SignRules rules;
    private final Clock clock;

    GiveNotice(
            ReceiveNotice receiveNotice,
            Aggregates<Outage> outages,
            Aggregates<WorkOrder> orders,
            SignRules rules,
            Clock clock) {
        this.receiveNotice = receiveNotice;
        this.outages = outages;
        this.orders = orders;
        this.rules = rules;
        this.clock = clock;
    }

    /** Gives it, once per sign and darkness. */
    void give(TransformerArea area, Light.Dark dark, @Nullable Aftermath ended, EventMetadata cause) {
        Aftermath after = ended;
        for (int number = 1; number <= MOST_NOTICES; number++) {
            String id = Ids.derived("N", area.code(), dark.sign(), Integer.toString(number));
            Optional<Outage> before = outageOf(id).filter(GiveNotice::isThoughtToBeOver);
            if (before.isEmpty()) {
                receiveNotice.receive(report(id, area, dark.since(), after), cause);
                return;
            }
            if (isSeenTo(before.get(), dark)) {
                return;
            }
            after = Aftermath.of(before.get());
        }
    }

    private static boolean isThoughtToBeOver(Outage outage) {
        return outage instanceof RestoredOutage || outage instanceof VerifyingOutage;
    }

    /** By a crew of its own. */
    private static boolean isSeenTo(Outage outage, Light.Dark dark) {
        return outage instanceof RestoredOutage over
                && over.scope().partOf() == null
                && !dark.since().isAfter(over.restoredAt());
    }

    /** The outage that a notice opened, or that goes on with its order. */
    private Optional<Outage> outageOf(String noticeId) {
        return outages.find(Outage.idFor(noticeId))
                .or(() -> orders.find(OrderFacts.idFor(noticeId, 1))
                        .map(order -> order.state().facts().outageId())
                        .flatMap(outages::find))
                .map(Stored::state);
    }

    private Report report(String id, TransformerArea area, Instant since, @Nullable Aftermath after) {
        Instant arriveBy = clock.instant().plus(rules.arriveWithin().getOrDefault(area.siteClass(), Duration.ZERO));
        return new Report(
                id,
                1,
                since,
                new Site(
                        area.areaCode(),
                        area.code(),
                        area.siteClass(),
                        new PostalAddress(area.name()),
                        area.position()),
                rules.desk(),
                new Fault(Symptom.NO_POWER, Urgency.ORDINARY, null),
                Extent.NEIGHBOURHOOD,
                new SelfCheck(null, null, null),
                new Promise(arriveBy, arriveBy.plus(rules.repair())),
                null,
                null,
                after);
    }
}
