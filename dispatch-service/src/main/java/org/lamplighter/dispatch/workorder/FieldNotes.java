package org.lamplighter.dispatch.workorder;

import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.dispatch.RestorationExpected;
import org.lamplighter.contracts.dispatch.SiteSurveyed;
import org.lamplighter.contracts.dispatch.WorkOrderHelpAnswered;
import org.lamplighter.contracts.dispatch.WorkOrderHelpRequested;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;

/** What a crew tells that leaves the order in its state; the same in every state that allows it. */
final class FieldNotes {

    private FieldNotes() {}

    static Decision<WorkOrder> survey(WorkOrder order, Survey found) {
        OrderFacts facts = order.facts();
        Findings findings = found.findings();
        SiteSurveyed told = new SiteSurveyed(
                facts.workOrderId(),
                facts.caseId(),
                found.crewId(),
                found.at(),
                findings.faultClass(),
                findings.voltageLevel(),
                findings.equipmentOwner(),
                findings.extent());
        return note(order, Action.SURVEY, order.book().surveyed(found), told);
    }

    static Decision<WorkOrder> expectRestoration(WorkOrder order, Expectation told) {
        if (!told.restoration().isAfter(told.at())) {
            return Decision.rejected(Rejection.invalid("expected-restoration-past"));
        }
        OrderFacts facts = order.facts();
        RestorationExpected event = new RestorationExpected(
                facts.workOrderId(), facts.caseId(), told.crewId(), facts.outageId(), told.at(), told.restoration());
        return note(order, Action.EXPECTATION, order.book().expected(told), event);
    }

    static Decision<WorkOrder> askForHelp(WorkOrder order, HelpRequest asked) {
        if (order.book().openHelp() >= HelpRequest.MOST_OPEN) {
            return Decision.rejected(Rejection.conflict("help-asked-too-often", HelpRequest.MOST_OPEN));
        }
        OrderFacts facts = order.facts();
        WorkOrderHelpRequested event = new WorkOrderHelpRequested(
                facts.workOrderId(),
                facts.caseId(),
                facts.areaCode(),
                asked.crewId(),
                asked.helpId(),
                asked.kind(),
                asked.askedAt());
        return note(order, Action.HELP, order.book().asked(asked), event);
    }

    static Decision<WorkOrder> answerHelp(WorkOrder order, String helpId, HelpAnswer answer) {
        OrderFacts facts = order.facts();
        return order.book()
                .answered(helpId, answer)
                .map(book -> Decision.changed(
                        order.withBook(book),
                        new WorkOrderHelpAnswered(
                                facts.workOrderId(), facts.caseId(), helpId, answer.at(), answer.granted())))
                .orElseGet(() -> Decision.rejected(Rejection.notFound()));
    }

    private static Decision<WorkOrder> note(WorkOrder order, Action action, FieldBook next, Event told) {
        return order.possible().contains(action)
                ? Decision.changed(order.withBook(next), told)
                : Decision.rejected(order.outOfOrder());
    }
}
