package org.lamplighter.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The service's clock runs, from the hour of day a test chooses: noon in Suzhou unless it says otherwise. */
@TestConfiguration(proxyBeanMethods = false)
class Daytime {

    static final Instant NOON = Instant.parse("2026-11-16T04:00:00Z");

    /** Goes on at the machine's pace from the moment it was set to. */
    static final class SetClock extends Clock {
        private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);

        void set(Instant now) {
            shift.set(Duration.between(Instant.ofEpochMilli(System.currentTimeMillis()), now));
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(System.currentTimeMillis()).plus(shift.get());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("the suite's clock has no zone");
        }
    }

    @Bean
    SetClock serviceClock() {
        SetClock clock = new SetClock();
        clock.set(NOON);
        return clock;
    }
}
