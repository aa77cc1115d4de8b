package org.lamplighter.dispatch.outage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.OutageKind;
import org.lamplighter.contracts.dispatch.OutageOpened;
import org.lamplighter.contracts.dispatch.OutageStage;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Ids;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * An interruption of supply (停电) of one transformer area, or of a feeder as a whole, repaired by one work order.
 *
 * <pre>
 * PLANNED ─────────────────────────────────────▶ RESTORED     announced; without an order
 * SUSPECTED ─▶ CREW_ASSIGNED ─▶ CREW_ON_SITE ─▶ RESTORED
 *     ▲──────────────┘ the crew gave the order back  ▲
 *     │                                              │ confirmed, or nobody said no in time
 *     └────────────────────────────── VERIFYING ─────┘
 *        still dark: an order of its own     ▲ only of a feeder: its crew or breaker says that supply is back
 * </pre>
 *
 * The reports that joined it are counted here and kept elsewhere, so that it stays small however many they are.
 */
public sealed interface Outage permits PlannedOutage, OpenOutage, VerifyingOutage, RestoredOutage {

    String outageId();

    String areaCode();

    String transformerArea();

    /** The order that repairs it; {@code null} for one that was announced. */
    @Nullable
    String workOrderId();

    OutageScope scope();

    /** The feeder outage it leads, if its order is the one that repairs that. */
    default Optional<String> leads() {
        return Optional.ofNullable(scope().partOf())
                .filter(link -> link.is(FeederLink.Role.LEADS))
                .map(FeederLink::outageId);
    }

    CauseClass cause();

    OutageStage stage();

    Instant startedAt();

    Instant openedAt();

    /** When supply is expected back, if that is known. */
    default @Nullable Instant expectedRestoration() {
        return null;
    }

    /** When its customers hear again at the latest, if they were promised to. */
    default @Nullable Instant nextUpdateAt() {
        return null;
    }

    int joinedReports();

    /** What was told of it, oldest first; the last {@link OutageNote#MOST_KEPT}. */
    List<OutageNote> notes();

    /** Where it stands in lists. */
    String listKey();

    /** The one outage that a case's first report can open. */
    static String idFor(String caseId) {
        return Ids.derived("O", caseId);
    }

    /** The one outage that a later round's order can repair. */
    static String idForOrder(String workOrderId) {
        return Ids.derived("O", "order", workOrderId);
    }

    /** What a suspicion becomes, whoever writes it down first. */
    static Decision<Outage> open(Suspicion suspicion, OutagePromises promises) {
        Instant next = promises.nextUpdate(suspicion.openedAt(), suspicion.restoreBy());
        OpenOutage opened = OpenOutage.suspected(suspicion, next);
        return Decision.changed(
                opened,
                new OutageOpened(
                        suspicion.outageId(),
                        suspicion.areaCode(),
                        List.of(suspicion.transformerArea()),
                        opened.cause(),
                        suspicion.startedAt(),
                        suspicion.openedAt(),
                        opened.expectedRestoration(),
                        next,
                        OutageKind.FAULT,
                        null));
    }

    /** What the watch of a feeder suspects becomes, whoever writes it down first. */
    static Decision<Outage> openFeeder(FeederSuspicion suspicion, OutagePromises promises) {
        Instant next = promises.nextUpdate(suspicion.openedAt(), suspicion.expectedRestoration());
        OpenOutage opened = OpenOutage.suspected(suspicion, next);
        return Decision.changed(
                opened,
                new OutageOpened(
                        opened.outageId(),
                        opened.areaCode(),
                        opened.scope().transformerAreas(),
                        opened.cause(),
                        opened.startedAt(),
                        opened.openedAt(),
                        opened.expectedRestoration(),
                        next,
                        opened.scope().kind(),
                        suspicion.feeder()));
    }

    /** It is part of a feeder outage. */
    default Decision<Outage> joinFeeder(FeederLink link) {
        return Decision.rejected(Rejection.conflict("outage-over"));
    }

    /** It is told what is told of the feeder outage it is led by; told the same again, it tells nobody. */
    default Decision<Outage> follow(FeederNews news, OutagePromises promises) {
        return Decision.unchanged();
    }

    /** A report of the same transformer area is told what is known and makes no order. */
    Decision<Outage> join(Meeting report, Instant at, OutagePromises promises);

    /** Its feeder should have supply; who is asked says whether this has. */
    default Decision<Outage> verify(RestorationSample sample) {
        return Decision.unchanged();
    }

    /** One of those asked has supply. */
    default Decision<Outage> confirmedBy(String caseId) {
        return Decision.unchanged();
    }

    /**
     * Somebody sees that it is dark, though it should not be any more.
     *
     * @param orderId the order that repairs it then
     * @param restoreBy what was promised with that
     */
    default Decision<Outage> deny(String orderId, Instant restoreBy, Instant at, OutagePromises promises) {
        return Decision.unchanged();
    }

    /** Its order was given to a crew. */
    default Decision<Outage> crewAssigned(@Nullable Instant expectedArrival, Instant at, OutagePromises promises) {
        return Decision.unchanged();
    }

    /** The crew gave its order back. */
    default Decision<Outage> crewGone(Instant at, OutagePromises promises) {
        return Decision.unchanged();
    }

    /** The crew is on site. */
    default Decision<Outage> crewOnSite(Instant arrivedAt, Instant at, OutagePromises promises) {
        return Decision.unchanged();
    }

    /** Its announced time has come. */
    default Decision<Outage> begin(Instant now, OutagePromises promises) {
        return Decision.unchanged();
    }

    /** A dispatcher says that what was announced is over, or called off. */
    default Decision<Outage> endPlan(Instant at, String dispatcher) {
        return Decision.rejected(Rejection.conflict("outage-not-announced"));
    }

    /** A dispatcher tells what is known. */
    default Decision<Outage> tell(
            CauseClass cause,
            @Nullable Instant expectedRestoration,
            String dispatcher,
            Instant at,
            OutagePromises promises) {
        return Decision.rejected(Rejection.conflict("outage-over"));
    }

    /**
     * The crew that repairs it says when it expects supply back.
     *
     * @param toldAt when it said so; it may be heard later
     * @param at when it is heard
     */
    default Decision<Outage> crewExpects(
            String crewId, Instant expectedRestoration, Instant toldAt, Instant at, OutagePromises promises) {
        return Decision.unchanged();
    }

    /** The time of the promised update has come. */
    default Decision<Outage> updateDue(Instant at, OutagePromises promises) {
        return Decision.unchanged();
    }

    /** Supply is back. */
    default Decision<Outage> restore(Instant restoredAt) {
        return Decision.unchanged();
    }

    /** The crew reported the cause. */
    default Decision<Outage> explain(CauseClass found) {
        return Decision.unchanged();
    }
}
