package org.lamplighter.contracts.billing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A stop that was announced or ordered is not wanted any more.
 *
 * @param accountNumber ten digits
 * @param requestId what crews were asked for, if they were
 * @param reason PAID, PROTECTED or REFUSED
 * @param calledOffAt when
 */
@EventType(value = "lamplighter.billing.stop-called-off.v1", topic = Topics.ARREARS)
public record StopCalledOff(String accountNumber, @Nullable String requestId, String reason, Instant calledOffAt)
        implements Event {}
