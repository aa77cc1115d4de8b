package org.lamplighter.dispatch.assignment;

import java.time.Duration;
import org.lamplighter.dispatch.assignment.ChooseCrew.Found;
import org.lamplighter.dispatch.assignment.ChooseCrew.Nobody;
import org.lamplighter.dispatch.crew.Crews;
import org.lamplighter.dispatch.workorder.Figures;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.dispatch.workorder.Phase;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.events.EventMetadata;

/** Opens the order of a case's round and gives it to a crew at once, if there is one. */
public final class OpenWorkOrder {

    private final Aggregates<WorkOrder> orders;
    private final BookCrew bookCrew;
    private final Crews crews;
    private final Figures figures;

    OpenWorkOrder(Aggregates<WorkOrder> orders, BookCrew bookCrew, Crews crews, Figures figures) {
        this.orders = orders;
        this.bookCrew = bookCrew;
        this.crews = crews;
        this.figures = figures;
    }

    /** Whether this order was opened before. */
    public boolean isOpened(String workOrderId) {
        return orders.find(workOrderId).isPresent();
    }

    /** Opens it because of an event, once. */
    public void open(OrderFacts facts, EventMetadata cause) {
        if (orders.find(facts.workOrderId()).isPresent()) {
            return;
        }
        switch (bookCrew.book(facts)) {
            case Nobody nobody -> openPending(facts, nobody, cause);
            case Found found -> openAssigned(facts, found, cause);
        }
    }

    private void openPending(OrderFacts facts, Nobody nobody, EventMetadata cause) {
        if (orders.create(facts.workOrderId(), cause, () -> WorkOrder.openPending(facts, nobody.waitingFor()))) {
            figures.moved(null, Phase.PENDING);
        }
    }

    private void openAssigned(OrderFacts facts, Found found, EventMetadata cause) {
        boolean opened;
        try {
            opened = orders.create(facts.workOrderId(), cause, () -> WorkOrder.openAssigned(facts, found.assignment()));
        } catch (RuntimeException e) {
            crews.unload(
                    found.assignment().crewId(),
                    facts.workOrderId()); // a crash in its place leaves this to the healing of loads
            throw e;
        }
        if (!opened) {
            crews.unload(found.assignment().crewId(), facts.workOrderId());
            return;
        }
        figures.moved(null, Phase.ASSIGNED);
        figures.assignedAfter(
                Duration.between(facts.openedAt(), found.assignment().assignedAt()));
    }
}
