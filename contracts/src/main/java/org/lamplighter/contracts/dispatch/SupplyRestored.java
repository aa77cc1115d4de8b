package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * Supply is back at the site of a work order (恢复送电).
 *
 * @param workOrderId the order
 * @param caseId the case it serves
 * @param crewId the crew
 * @param outageId the outage that ends with it, if one
 * @param restoredAt when
 */
@EventType(value = "lamplighter.dispatch.supply-restored.v1", topic = Topics.WORK_ORDERS)
public record SupplyRestored(
        String workOrderId,
        String caseId,
        String crewId,
        @Nullable String outageId,
        Instant restoredAt) implements Event {}
