package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A report is answered and no crew is sent. The customer who says that it is not solved gets one.
 *
 * @param caseId the case
 * @param reason why
 * @param answeredAt when
 */
@EventType(value = "lamplighter.dispatch.report-answered.v1", topic = Topics.WORK_ORDERS)
public record ReportAnswered(String caseId, NoCrewReason reason, Instant answeredAt) implements Event {}
