package org.lamplighter.dispatch.report;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.lamplighter.dispatch.assignment.OpenWorkOrder;
import org.lamplighter.dispatch.outage.CorrelateOutages;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.OutageClaims;
import org.lamplighter.dispatch.outage.OutagePromises;
import org.lamplighter.dispatch.outage.Suspicion;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.ContendedException;
import org.lamplighter.kit.aggregate.NoSuchAggregateException;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.events.EventMetadata;

/**
 * Decides what a fault report leads to.
 *
 * <pre>
 * its order is there already         → nothing more
 * a sign against an outage          → an order of its own
 * its outage is there already        → the order that repairs it
 * the customer was told of an outage → joins that one, if supply was not back before the report
 * nobody holds its area, and its feeder is in outage → joins that one
 * else claims its transformer area
 *   the claim is its own            → the outage, and the order that repairs it
 *   another's, and still an outage  → joins it: no order
 *   another's, thought to be over   → it is not: it goes on with an order, this one's
 *   another's, over                 → takes the claim away and tries again
 * </pre>
 *
 * Four documents are written one after the other (claim, outage, order; or claim, joined report, outage). Each write can be
 * repeated without effect and the event is delivered again until all are done, so a crash anywhere leaves nothing half.
 */
public final class ReceiveReport {

    private static final int MOST_ATTEMPTS = 10;

    private final OpenWorkOrder openWorkOrder;
    private final Aggregates<Outage> outages;
    private final OutageClaims claims;
    private final CorrelateOutages correlate;
    private final OutagePromises promises;
    private final JoinedReports joinedReports;
    private final Clock clock;

    public ReceiveReport(
            OpenWorkOrder openWorkOrder,
            Aggregates<Outage> outages,
            OutageClaims claims,
            CorrelateOutages correlate,
            OutagePromises promises,
            JoinedReports joinedReports,
            Clock clock) {
        this.openWorkOrder = openWorkOrder;
        this.outages = outages;
        this.claims = claims;
        this.correlate = correlate;
        this.promises = promises;
        this.joinedReports = joinedReports;
        this.clock = clock;
    }

    /** Receives it, once. */
    public void receive(Report report, EventMetadata cause) {
        if (openWorkOrder.isOpened(report.workOrderId())) {
            joinedReports.forgetUnconfirmed(report.caseId(), report.round());
            return;
        }
        String transformerArea = report.site().transformerArea();
        if (transformerArea == null || SignAgainstOutage.in(report).isPresent()) {
            openWorkOrder.open(report.orderFacts(null, clock.instant()), cause);
        } else if (!opensOutage(report, cause)
                && !joinedBefore(report, cause)
                && !joinedAsTold(report, cause)
                && !joinedFeeder(report, transformerArea, cause)) {
            openOrJoin(report, transformerArea, cause);
        }
    }

    /**
     * An earlier delivery, or another report that met its claim, opened the outage of this one: it needs its order and
     * nothing else, whoever holds the area by now.
     */
    private boolean opensOutage(Report report, EventMetadata cause) {
        String outageId = report.ownOutageId();
        if (outages.find(outageId).isEmpty()) {
            return false;
        }
        openWorkOrder.open(report.orderFacts(outageId, clock.instant()), cause);
        return true;
    }

    /** A repeated delivery finds what the first one wrote down. */
    private boolean joinedBefore(Report report, EventMetadata cause) {
        Optional<JoinedReport> before =
                joinedReports.find(report.caseId()).filter(joined -> joined.isOfRound(report.round()));
        return before.isPresent()
                && (before.get().confirmed()
                        || joinedIfKnown(report, before.get().outageId(), cause));
    }

    private boolean joinedAsTold(Report report, EventMetadata cause) {
        String told = report.knownOutageId();
        return told != null && joinedIfKnown(report, told, cause);
    }

    /** A claim that is held comes first: its holder may have died before the outage was written, and needs its order. */
    private boolean joinedFeeder(Report report, String transformerArea, EventMetadata cause) {
        return claims.holder(transformerArea).isEmpty()
                && correlate
                        .over(transformerArea, report.site().areaCode())
                        .filter(outageId -> joined(report, outageId, cause))
                        .isPresent();
    }

    private boolean joinedIfKnown(Report report, String outageId, EventMetadata cause) {
        try {
            return joined(report, outageId, cause);
        } catch (NoSuchAggregateException e) {
            joinedReports.forget(report.caseId()); // none of ours, or claimed and not written down yet: the claim tells
            return false;
        }
    }

    private void openOrJoin(Report report, String transformerArea, EventMetadata cause) {
        Instant now = clock.instant();
        Suspicion own = report.suspicion(transformerArea, now);
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Suspicion holder = claims.claim(own);
            if (holder.outageId().equals(own.outageId())) {
                outages.create(own.outageId(), () -> Outage.open(holder, promises));
                openWorkOrder.open(report.orderFacts(own.outageId(), now), cause);
                return;
            }
            if (joined(report, holder, cause)) {
                return;
            }
            claims.release(transformerArea, holder.outageId());
        }
        throw new ContendedException("outageClaims", transformerArea);
    }

    private boolean joined(Report report, Suspicion holder, EventMetadata cause) {
        try {
            return joined(report, holder.outageId(), cause);
        } catch (NoSuchAggregateException e) {
            // Claimed and not written down yet, by someone who may have died over it: so it is done here.
            outages.create(holder.outageId(), () -> Outage.open(holder, promises));
            return joined(report, holder.outageId(), cause);
        }
    }

    private boolean joined(Report report, String outageId, EventMetadata cause) {
        joinedReports.note(JoinedReport.of(report, outageId));
        try {
            outages.change(outageId, cause, outage -> outage.join(report.meeting(outageId), clock.instant(), promises));
        } catch (RejectedException over) {
            joinedReports.forget(report.caseId());
            return false;
        }
        if (goesOnWith(report, outageId)) {
            openWorkOrder.open(report.orderFacts(outageId, clock.instant()), cause);
            joinedReports.forget(report.caseId());
        } else {
            joinedReports.confirm(report.caseId());
        }
        return true;
    }

    /** It was thought to be over, and this report said that it is not. */
    private boolean goesOnWith(Report report, String outageId) {
        return outages.find(outageId)
                .filter(outage -> report.workOrderId().equals(outage.state().workOrderId()))
                .isPresent();
    }
}
