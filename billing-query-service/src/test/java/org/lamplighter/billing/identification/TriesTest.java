package org.lamplighter.billing.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TriesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final TryLimit THREE_AN_HOUR = new TryLimit(3, Duration.ofHours(1), Duration.ofMinutes(30));

    @Test
    void afterTheLastTryThereAreNoneUntilTheLockRunsOut() {
        Tries tries = Tries.NONE;
        for (int i = 0; i < 3; i++) {
            assertThat(tries.lockedUntil(THREE_AN_HOUR, NOON.plusSeconds(i))).isEmpty();
            tries = tries.with(THREE_AN_HOUR, NOON.plusSeconds(i));
        }
        Instant unlocked = NOON.plusSeconds(2).plus(Duration.ofMinutes(30));

        assertThat(tries.lockedUntil(THREE_AN_HOUR, NOON.plusSeconds(3))).contains(unlocked);
        assertThat(tries.lockedUntil(THREE_AN_HOUR, unlocked.minusMillis(1))).contains(unlocked);
        assertThat(tries.lockedUntil(THREE_AN_HOUR, unlocked)).isEmpty();
        assertThat(tries.with(THREE_AN_HOUR, unlocked).wrong()).as("begin anew").containsExactly(unlocked);
    }

    @Test
    void oldTriesAreForgotten() {
        Tries tries = Tries.NONE.with(THREE_AN_HOUR, NOON).with(THREE_AN_HOUR, NOON.plusSeconds(1));

        Instant later = NOON.plus(Duration.ofHours(2));
        assertThat(tries.with(THREE_AN_HOUR, later).wrong()).containsExactly(later);
    }

    @Test
    void aTryThatWasRightIsTakenBackOnce() {
        Tries twoAtOnce = Tries.NONE.with(THREE_AN_HOUR, NOON).with(THREE_AN_HOUR, NOON);

        assertThat(twoAtOnce.without(NOON).wrong()).containsExactly(NOON);
    }
}
