package org.lamplighter.dispatch.outage;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lamplighter.contracts.dispatch.OutageUpdated;
import org.lamplighter.contracts.dispatch.RestorationDenied;
import org.lamplighter.dispatch.network.Device;
import org.lamplighter.dispatch.network.Network;
import org.lamplighter.dispatch.network.TransformerArea;
import org.lamplighter.dispatch.workorder.WithdrawOrder;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.events.EventMetadata;

/**
 * Finds that outages of transformer areas are one outage of their feeder.
 *
 * <pre>
 * an outage is opened → its feeder's watch counts it
 *   not enough yet                → nothing more
 *   enough, or in outage already  → the feeder outage is written down, and the outage made a part of it:
 *        linked → its order withdrawn, if no crew accepted it → told what the feeder outage tells
 * </pre>
 *
 * Every write can be repeated and the event is delivered until all are done.
 */
public final class CorrelateOutages {

    private final Aggregates<FeederWatch> watches;
    private final Aggregates<Outage> outages;
    private final OutageLists lists;
    private final Network network;
    private final WithdrawOrder withdrawOrder;
    private final EndFeederOutage endFeederOutage;
    private final FeederRule rule;
    private final OutagePromises promises;
    private final Clock clock;

    // One collaborator more than usual: two aggregates meet here, and the network between them.
    public CorrelateOutages(
            Aggregates<FeederWatch> watches,
            Aggregates<Outage> outages,
            OutageLists lists,
            Network network,
            WithdrawOrder withdrawOrder,
            EndFeederOutage endFeederOutage,
            FeederRule rule,
            OutagePromises promises,
            Clock clock) {
        this.watches = watches;
        this.outages = outages;
        this.lists = lists;
        this.network = network;
        this.withdrawOrder = withdrawOrder;
        this.endFeederOutage = endFeederOutage;
        this.rule = rule;
        this.promises = promises;
        this.clock = clock;
    }

    /**
     * An outage was opened. Told again, it may be over: it counts no more, but a feeder outage that it began to form is
     * formed to the end.
     */
    public void opened(String outageId, EventMetadata cause) {
        outages.find(outageId)
                .map(Stored::state)
                .filter(outage -> outage.scope().feeder() == null)
                .ifPresent(outage -> count(outage, outage.openedAt(), cause));
    }

    /** An outage that was thought to be over with its feeder's is not: it counts anew. */
    public void denied(RestorationDenied told, EventMetadata cause) {
        outages.find(told.outageId())
                .map(Stored::state)
                .filter(outage -> told.workOrderId().equals(outage.workOrderId()))
                .ifPresent(outage -> {
                    Optional.ofNullable(outage.scope().follows()).ifPresent(endFeederOutage::goOn);
                    count(outage, told.deniedAt(), cause);
                });
    }

    private void count(Outage outage, Instant recognisedAt, EventMetadata cause) {
        network.transformerArea(outage.transformerArea())
                .ifPresent(area -> count(outage, recognisedAt, area.feeder(), cause));
    }

    private void count(Outage outage, Instant recognisedAt, String feeder, EventMetadata cause) {
        String workOrderId = outage.workOrderId();
        if (workOrderId == null) {
            return; // announced: there is nothing to find out about it
        }
        List<String> areas = network.fedBy(Device.feeder(feeder)).stream()
                .filter(area -> area.areaCode().equals(outage.areaCode()))
                .map(TransformerArea::code)
                .toList();
        String watchId = watch(feeder, outage.areaCode());
        FeederWatch.Dark dark = dark(outage, workOrderId, recognisedAt);
        watches.change(
                watchId,
                cause,
                watch -> outage instanceof OpenOutage ? watch.darkened(dark, areas, rule) : Decision.unchanged());
        watches.find(watchId).map(Stored::state).ifPresent(watch -> join(watch, dark));
    }

    private static FeederWatch.Dark dark(Outage outage, String workOrderId, Instant recognisedAt) {
        return new FeederWatch.Dark(
                outage.outageId(),
                outage.transformerArea(),
                workOrderId,
                outage.startedAt(),
                recognisedAt,
                outage.expectedRestoration());
    }

    private String watch(String feeder, String areaCode) {
        String watchId = FeederWatch.idFor(feeder, areaCode);
        if (watches.find(watchId).isEmpty()) {
            watches.create(watchId, () -> Decision.changed(FeederWatch.of(feeder, areaCode)));
        }
        return watchId;
    }

    /** The breaker of a feeder told something. */
    public FeederWatch told(String feeder, String areaCode, UnaryOperator<Supply> news) {
        return watches.change(watch(feeder, areaCode), watch -> watch.told(news))
                .state();
    }

    /**
     * The breaker is open: what of the feeder is dark already becomes one outage, however little it is.
     *
     * @param dark outages of its areas
     * @return whether the feeder is in outage now; otherwise nothing of it is known to be dark
     */
    public boolean tripped(String feeder, String areaCode, List<String> areas, List<Outage> dark) {
        String watchId = watch(feeder, areaCode);
        for (Outage outage : dark) {
            String workOrderId = outage.workOrderId();
            if (workOrderId != null) {
                FeederWatch.Dark one = dark(outage, workOrderId, outage.openedAt());
                join(
                        watches.change(watchId, watch -> watch.darkened(one, areas, rule))
                                .state(),
                        one);
            }
        }
        return watches.find(watchId)
                .filter(watch -> watch.state().outage() != null)
                .isPresent();
    }

    private void join(FeederWatch watch, FeederWatch.Dark dark) {
        String last = watch.last();
        if (last != null) {
            endFeederOutage.goOn(last); // a part that someone died over, after all the others had ended
        }
        FeederSuspicion suspicion = watch.outage();
        if (suspicion != null) {
            joinAll(suspicion, dark);
            if (last != null) {
                darkAgain(last, suspicion.outageId());
            }
        }
    }

    /** What was asked whether it has supply after the last time, and is not known to have it, is dark with its feeder again. */
    private void darkAgain(String lastOutageId, String feederOutageId) {
        for (String part : lists.partsOf(lastOutageId)) {
            if (!hasEnded(feederOutageId)
                    && outages.find(part).map(Stored::state).orElse(null) instanceof VerifyingOutage
                    && linked(part, feederOutageId, FeederLink.Role.LED)) {
                catchUp(part, feederOutageId);
            }
        }
        endFeederOutage.goOn(lastOutageId);
        endFeederOutage.goOn(feederOutageId);
    }

    /** The lead first: without it the feeder outage has no order. */
    private void joinAll(FeederSuspicion suspicion, FeederWatch.Dark last) {
        outages.create(suspicion.outageId(), () -> Outage.openFeeder(suspicion, promises));
        if (!lead(suspicion)) {
            return;
        }
        suspicion.members().stream().skip(1).forEach(member -> join(suspicion.outageId(), member));
        if (!suspicion.hasMember(last.outageId())) {
            join(suspicion.outageId(), last);
        }
    }

    private boolean lead(FeederSuspicion suspicion) {
        String id = suspicion.outageId();
        String leadId = suspicion.lead().outageId();
        try {
            Outage lead = outages.change(leadId, outage -> outage.joinFeeder(new FeederLink(id, FeederLink.Role.LEADS)))
                    .state();
            if (lead instanceof OpenOutage open) {
                outages.change(id, feeder -> behind(feeder, open) ? followed(feeder, open) : Decision.unchanged());
            }
            return true;
        } catch (RejectedException over) {
            // Its crew was done before it could lead: who joined the feeder outage is asked, the others go on alone.
            outages.find(leadId).map(Stored::state).ifPresent(state -> {
                if (state instanceof RestoredOutage lit) {
                    endFeederOutage.begin(id, lit.restoredAt());
                }
            });
            return false;
        }
    }

    private static boolean behind(Outage feeder, OpenOutage lead) {
        return feeder instanceof OpenOutage && feeder.stage().compareTo(lead.stage()) < 0;
    }

    private Decision<Outage> followed(Outage feeder, OpenOutage lead) {
        return feeder.follow(FeederNews.of(lead, clock.instant()), promises);
    }

    /**
     * That it is led is written before its order is withdrawn: should the feeder outage end in between, whoever ends it ends
     * this part too, and withdraws the order.
     */
    private void join(String feederOutageId, FeederWatch.Dark part) {
        if (isBeside(part.outageId())
                || hasEnded(feederOutageId)
                || !linked(part.outageId(), feederOutageId, FeederLink.Role.LED)) {
            return;
        }
        if (withdrawOrder.withdraw(part.workOrderId(), feederOutageId)) {
            catchUp(part.outageId(), feederOutageId);
        } else {
            linked(part.outageId(), feederOutageId, FeederLink.Role.BESIDE);
        }
        endFeederOutage.goOn(feederOutageId);
    }

    /** Found out before: a crew has its order. */
    private boolean isBeside(String outageId) {
        return outages.find(outageId)
                .map(outage -> outage.state().scope().partOf())
                .filter(link -> link.is(FeederLink.Role.BESIDE))
                .isPresent();
    }

    /** Links it; {@code false} when it has ended and was no part. */
    private boolean linked(String outageId, String feederOutageId, FeederLink.Role role) {
        try {
            outages.change(outageId, outage -> outage.joinFeeder(new FeederLink(feederOutageId, role)));
            return true;
        } catch (RejectedException over) {
            return false;
        }
    }

    private void catchUp(String outageId, String feederOutageId) {
        if (outages.find(feederOutageId).map(Stored::state).orElse(null) instanceof OpenOutage feeder) {
            FeederNews news = FeederNews.of(feeder, clock.instant());
            outages.change(outageId, outage -> outage.follow(news, promises));
        }
    }

    private boolean hasEnded(String outageId) {
        Outage outage = outages.find(outageId).map(Stored::state).orElse(null);
        return outage instanceof RestoredOutage || outage instanceof VerifyingOutage;
    }

    /** Something is told of an outage: if it is a feeder's, the outages it leads tell it too. */
    public void updated(OutageUpdated told, EventMetadata cause) {
        boolean ofFeeder = outages.find(told.outageId())
                .filter(outage -> outage.state().scope().feeder() != null)
                .isPresent();
        if (!ofFeeder) {
            return;
        }
        FeederNews news = new FeederNews(told.updatedAt(), told.stage(), told.cause(), told.expectedRestoration());
        for (String part : lists.partsOf(told.outageId())) {
            outages.change(
                    part,
                    cause,
                    outage -> FeederLink.isLed(outage) ? outage.follow(news, promises) : Decision.unchanged());
        }
    }

    /** Supply should be back, and customers are asked: if it is a feeder's, those of the outages it led too. */
    public void toConfirm(String outageId) {
        if (outages.find(outageId)
                .filter(outage -> outage.state().scope().feeder() != null)
                .isPresent()) {
            endFeederOutage.goOn(outageId);
        }
    }

    /** An outage has ended; its area does not count any more. */
    public void restored(String outageId, EventMetadata cause) {
        endFeederOutage.settled(outageId);
        outages.find(outageId)
                .map(Stored::state)
                .filter(outage -> outage.scope().feeder() == null)
                .ifPresent(outage -> network.transformerArea(outage.transformerArea())
                        .map(area -> FeederWatch.idFor(area.feeder(), outage.areaCode()))
                        .filter(watchId -> watches.find(watchId).isPresent())
                        .ifPresent(watchId -> watches.change(watchId, cause, watch -> watch.lit(outageId))));
    }

    /** The feeder outage that a transformer area is in, written down by now. */
    public Optional<String> over(String transformerArea, String areaCode) {
        return network.transformerArea(transformerArea)
                .flatMap(area -> watches.find(FeederWatch.idFor(area.feeder(), areaCode)))
                .map(watch -> watch.state().outage())
                .filter(suspicion -> suspicion.transformerAreas().contains(transformerArea))
                .map(suspicion -> {
                    outages.create(suspicion.outageId(), () -> Outage.openFeeder(suspicion, promises));
                    return suspicion.outageId();
                });
    }
}
