package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.HoldReason;

/**
 * Why an order rests.
 *
 * @param reason of the closed list
 * @param by the dispatcher's subject; {@code null} when the service let it rest
 * @param since since when
 * @param until when it is expected to go on; then it does by itself
 */
public record Hold(HoldReason reason, @Nullable String by, Instant since, Instant until) {}
