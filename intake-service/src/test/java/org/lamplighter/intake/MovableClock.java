package org.lamplighter.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The real time, and what a test put on top of it. */
@TestConfiguration(proxyBeanMethods = false)
class MovableClock {

    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);

    static void ahead(Duration by) {
        AHEAD.set(by);
    }

    @Bean
    Clock clock() {
        Clock real = Clock.tickMillis(ZoneOffset.UTC);
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return real.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return real.withZone(zone);
            }

            @Override
            public Instant instant() {
                return real.instant().plus(AHEAD.get());
            }
        };
    }
}
