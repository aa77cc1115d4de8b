package org.lamplighter.notification.message;

import java.time.Duration;

/**
 * When a failed message is tried again.
 *
 * @param attempts how often in all
 * @param firstPause pause after the first failure; each next one is three times as long
 * @param longestPause but never longer than this
 * @param claimFor how long a sender keeps a delivery to itself; longer than any attempt takes
 */
public record RetryPolicy(int attempts, Duration firstPause, Duration longestPause, Duration claimFor) {

    private static final int GROWTH = 3;

    boolean isExhausted(int made) {
        return made >= attempts;
    }

    Duration pauseAfter(int made) {
        Duration pause = firstPause;
        for (int i = 1; i < made && pause.compareTo(longestPause) < 0; i++) {
            pause = pause.multipliedBy(GROWTH);
        }
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
