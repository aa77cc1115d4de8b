package org.lamplighter.dispatch.report;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.lamplighter.dispatch.assignment.OpenWorkOrder;
import org.lamplighter.dispatch.outage.CorrelateOutages;
import org.lamplighter.dispatch.outage.OpenOutage;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.OutageClaims;
import org.lamplighter.dispatch.outage.OutagePromises;
import org.lamplighter.dispatch.outage.RestoredOutage;
import org.lamplighter.dispatch.outage.Suspicion;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.ContendedException;
import org.lamplighter.kit.events.EventMetadata;

/**
 * Decides what a device's notice leads to that a transformer area is dark: an outage with its order, unless one is known. It
 * joins none, since nobody is to be told. Each write can be repeated, as in {@link ReceiveReport}.
 */
public final class ReceiveNotice {

    private static final int MOST_ATTEMPTS = 10;

    private final OpenWorkOrder openWorkOrder;
    private final Aggregates<Outage> outages;
    private final OutageClaims claims;
    private final CorrelateOutages correlate;
    private final OutagePromises promises;
    private final Clock clock;

    public ReceiveNotice(
            OpenWorkOrder openWorkOrder,
            Aggregates<Outage> outages,
            OutageClaims claims,
            CorrelateOutages correlate,
            OutagePromises promises,
            Clock clock) {
        this.openWorkOrder = openWorkOrder;
        this.outages = outages;
        this.claims = claims;
        this.correlate = correlate;
        this.promises = promises;
        this.clock = clock;
    }

    /** Receives it, once. */
    public void receive(Report notice, EventMetadata cause) {
        String area = Objects.requireNonNull(notice.site().transformerArea());
        if (outages.find(notice.ownOutageId()).isPresent()) {
            open(notice, cause); // an earlier delivery may have died before the order
        } else if (claims.holder(area).isPresent() || !feederIsDark(notice, area)) {
            claim(notice, area, cause);
        }
    }

    private boolean feederIsDark(Report notice, String area) {
        return correlate
                .over(area, notice.site().areaCode())
                .flatMap(outages::find)
                .filter(feeder -> feeder.state() instanceof OpenOutage)
                .isPresent();
    }

    private void claim(Report notice, String area, EventMetadata cause) {
        Suspicion own = notice.suspicion(area, clock.instant());
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Suspicion holder = claims.claim(own);
            outages.create(holder.outageId(), () -> Outage.open(holder, promises));
            if (holder.outageId().equals(own.outageId())) {
                open(notice, cause);
                return;
            }
            if (goesOn(notice, holder.outageId())) {
                openWorkOrder.open(notice.orderFacts(holder.outageId(), clock.instant()), cause);
                return;
            }
            if (!isOver(holder)) {
                return;
            }
            claims.release(area, holder.outageId());
        }
        throw new ContendedException("outageClaims", area);
    }

    /** Where customers are asked whether it is over, the device says that it is not: it goes on with the notice's order. */
    private boolean goesOn(Report notice, String outageId) {
        Instant restoreBy = notice.promise().restoreBy();
        Outage after = outages.change(
                        outageId, outage -> outage.deny(notice.workOrderId(), restoreBy, clock.instant(), promises))
                .state();
        return notice.workOrderId().equals(after.workOrderId());
    }

    private void open(Report notice, EventMetadata cause) {
        Instant now = clock.instant();
        openWorkOrder.open(notice.orderFacts(notice.ownOutageId(), now), cause);
    }

    private boolean isOver(Suspicion holder) {
        return outages.find(holder.outageId())
                .filter(outage -> outage.state() instanceof RestoredOutage)
                .isPresent();
    }
}
