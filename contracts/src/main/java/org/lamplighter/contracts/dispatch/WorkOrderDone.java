package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import java.util.List;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * The crew did work that is no repair, and reported on it.
 *
 * @param workOrderId the order
 * @param caseId what it serves: a request or a dispatcher's word, nobody's case
 * @param kind what was done
 * @param crewId the crew
 * @param doneAt when, by the crew's clock
 * @param photoIds photographs kept by dispatch-service
 */
@EventType(value = "lamplighter.dispatch.work-order-done.v1", topic = Topics.WORK_ORDERS)
public record WorkOrderDone(
        String workOrderId, String caseId, WorkKind kind, String crewId, Instant doneAt, List<String> photoIds)
        implements Event {}
