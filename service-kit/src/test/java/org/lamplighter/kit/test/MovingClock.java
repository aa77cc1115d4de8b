package org.lamplighter.kit.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Ticks like the machine's clock, but it is 22 November 2026, and tests may move it on. */
public final class MovingClock extends Clock {

    private static final Instant START = Instant.parse("2026-11-22T04:00:00Z");

    private volatile Clock ticking = fromStart();

    private static Clock fromStart() {
        return Clock.offset(Clock.tickMillis(ZoneOffset.UTC), Duration.between(Instant.now(), START));
    }

    /** Puts it in the place of the machine's. */
    @TestConfiguration
    public static class Beans {
        @Bean
        MovingClock clock() {
            return new MovingClock();
        }
    }

    public synchronized void move(Duration by) {
        ticking = Clock.offset(ticking, by);
    }

    /** Back to the beginning, for the tests that come after one that moved it by months. */
    public synchronized void reset() {
        ticking = fromStart();
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(ticking.millis());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return ticking.withZone(zone);
    }
}
