package org.lamplighter.billing.identification;

import java.time.Duration;

/**
 * How often somebody may be wrong.
 *
 * @param most wrong tries
 * @param within counted over so long
 * @param lock after the last of them there are no tries for so long
 */
public record TryLimit(int most, Duration within, Duration lock) {}
