package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * An outage was thought to be over and is not: a customer or a device says that it is still dark. It goes on by itself, with an
 * order of its own.
 *
 * @param outageId the outage
 * @param deniedAt when that was heard
 * @param workOrderId the order that repairs it from now on
 */
@EventType(value = "lamplighter.dispatch.restoration-denied.v1", topic = Topics.OUTAGES)
public record RestorationDenied(String outageId, Instant deniedAt, String workOrderId) implements Event {}
