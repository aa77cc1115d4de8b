package org.lamplighter.dispatch.board.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.dispatch.board.BoardOrder;
import org.lamplighter.dispatch.board.Limit;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.workorder.Action;
import org.lamplighter.dispatch.workorder.Assignment;
import org.lamplighter.dispatch.workorder.Fault;
import org.lamplighter.dispatch.workorder.FieldTask;
import org.lamplighter.dispatch.workorder.Hold;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.dispatch.workorder.WaitingFor;

/**
 * An open order on the board. Nothing in it tells who the customer is.
 *
 * @param kind what is asked for
 * @param possible what can be done now
 * @param symptom what a customer sees of a fault; absent when it is none
 * @param notBefore before which work that is no repair does not begin
 * @param waitingFor what an order without a crew waits for
 * @param expectedRestoration when its crew expects supply back, if it said so
 * @param openHelp requests of its crews for help that nobody answered yet
 * @param locked whether it is locked with its crew
 * @param heldFor why it rests, if it does
 * @param heldUntil until when
 * @param helps the order that its crew helps with, if it is a helping crew's
 * @param helpers how many crews help with it
 * @param openedTo neighbouring areas whose crews may take it too
 * @param basis who chose the crew, and how; more of it at the order itself
 * @param expectedArrival when the crew is expected, as last planned
 */
record OrderRow(
        String workOrderId,
        String caseId,
        WorkKind kind,
        String state,
        List<String> possible,
        String urgency,
        @Nullable String symptom,
        String siteClass,
        @Nullable String transformerArea,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String outageId,
        Instant openedAt,
        @Nullable Instant notBefore,
        @Nullable String waitingFor,
        @Nullable String crewId,
        @Nullable String crewName,
        @Nullable String basis,
        @Nullable Instant expectedArrival,
        @Nullable Instant expectedRestoration,
        int openHelp,
        boolean locked,
        @Nullable String heldFor,
        @Nullable Instant heldUntil,
        @Nullable String helps,
        int helpers,
        List<String> openedTo,
        List<LimitView> limits) {

    /**
     * A promised time.
     *
     * @param kind ARRIVE or RESTORE
     * @param standsSince since when its clock stands, if it does
     * @param secondsLeft until it ends, or left over when it was met; negative when it is over
     * @param usedPercent how much of it is used
     * @param level ON_TIME, HALF (50 %), NEAR (80 %) or OVER
     */
    record LimitView(
            String kind,
            Instant from,
            Instant by,
            @Nullable Instant metAt,
            @Nullable Instant standsSince,
            long secondsLeft,
            long usedPercent,
            String level) {
        static LimitView of(Limit limit, Instant now) {
            return new LimitView(
                    limit.kind().name(),
                    limit.from(),
                    limit.by(),
                    limit.metAt(),
                    limit.standsSince(),
                    limit.left(now).toSeconds(),
                    limit.usedPercent(now),
                    limit.level(now).name());
        }
    }

    static OrderRow of(BoardOrder row, Instant now) {
        OrderFacts facts = row.facts();
        Position position = facts.site().position();
        Assignment held = row.assignment();
        WaitingFor waiting = row.waitingFor();
        Hold hold = row.hold();
        Fault fault = facts.fault();
        FieldTask work = facts.work();
        return new OrderRow(
                facts.workOrderId(),
                facts.caseId(),
                facts.task().kind(),
                row.order().phase().name(),
                row.order().possible().stream().map(Action::name).sorted().toList(),
                facts.task().urgency().name(),
                fault == null ? null : fault.symptom().name(),
                facts.site().siteClass().name(),
                facts.site().transformerArea(),
                position == null ? null : position.latitude(),
                position == null ? null : position.longitude(),
                facts.outageId(),
                facts.openedAt(),
                work == null ? null : work.errand().notBefore(),
                waiting == null ? null : waiting.name(),
                held == null ? null : held.crewId(),
                held == null ? null : held.crewName(),
                held == null ? null : held.choice().basis().name(),
                held == null ? null : held.expectedArrival(),
                row.expectedRestoration(),
                row.openHelp(),
                row.isLocked(),
                hold == null ? null : hold.reason().name(),
                hold == null ? null : hold.until(),
                facts.directives().helps(),
                facts.directives().helpers().size(),
                facts.directives().openedTo(),
                row.limits().stream().map(limit -> LimitView.of(limit, now)).toList());
    }
}
