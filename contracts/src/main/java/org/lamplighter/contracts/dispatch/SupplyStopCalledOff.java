package org.lamplighter.contracts.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.lamplighter.contracts.Topics;

/**
 * A stop for theft or breach that was announced or ordered is not wanted any more.
 *
 * @param accountNumber ten digits
 * @param requestId what crews were asked for, if they were
 * @param ground why it was to be
 * @param reason PROTECTED, or the code of whoever's decision
 * @param calledOffAt when
 */
@EventType(value = "lamplighter.dispatch.supply-stop-called-off.v1", topic = Topics.ACCOUNT_SUPPLY)
public record SupplyStopCalledOff(
        String accountNumber, @Nullable String requestId, StopGround ground, String reason, Instant calledOffAt)
        implements Event {}
