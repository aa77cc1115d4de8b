package org.lamplighter.dispatch.outage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.OutageOpened;
import org.lamplighter.contracts.dispatch.OutageStage;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Ids;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * An interruption of supply (停电) of one transformer area, repaired by one work order.
 *
 * <pre>
 * SUSPECTED ─▶ CREW_ASSIGNED ─▶ CREW_ON_SITE ─▶ RESTORED
 *     ▲──────────────┘ the crew gave the order back
 * </pre>
 *
 * The reports that joined it are counted here and kept elsewhere, so that it stays small however many they are.
 */
public sealed interface Outage permits OpenOutage, RestoredOutage {

    String outageId();

    String areaCode();

    String transformerArea();

    /** The order that repairs it. */
    String workOrderId();

    CauseClass cause();

    OutageStage stage();

    Instant startedAt();

    Instant openedAt();

    int joinedReports();

    /** What was told of it, oldest first; the last {@link OutageNote#MOST_KEPT}. */
    List<OutageNote> notes();

    /** Where it stands in lists. */
    String listKey();

    /** The one outage that a case's first report can open. */
    static String idFor(String caseId) {
        return Ids.derived("O", caseId);
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
                        next));
    }

    /**
     * A report of the same transformer area is told what is known and makes no order.
     *
     * @param reportedAt when it was filed
     * @param toldOfIt whether its customer was told of this very outage when filing it
     */
    Decision<Outage> join(String caseId, Instant reportedAt, boolean toldOfIt, Instant at);

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

    /** A dispatcher tells what is known. */
    default Decision<Outage> tell(
            CauseClass cause,
            @Nullable Instant expectedRestoration,
            String dispatcher,
            Instant at,
            OutagePromises promises) {
        return Decision.rejected(Rejection.conflict("outage-over"));
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
