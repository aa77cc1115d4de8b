package org.lamplighter.gateway.audience;

import java.time.Duration;

/**
 * How often one caller may call: a bucket of {@code burst} tokens, refilled evenly with {@code tokens} per {@code period}.
 *
 * @param tokens requests per period in the long run, at least 1
 * @param period the period, longer than zero
 * @param burst requests at once after a pause, at least 1
 */
public record Rate(long tokens, Duration period, long burst) {

    /** Refuses rates that no request could ever pass. */
    public Rate {
        if (tokens < 1 || burst < 1 || !period.isPositive()) {
            throw new IllegalArgumentException("A rate needs tokens >= 1, burst >= 1 and a period longer than zero");
        }
    }
}
