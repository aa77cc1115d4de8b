package org.lamplighter.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Looks again until what is waited for is there. */
final class Await {

    private static final Duration PAUSE = Duration.ofMillis(50);

    private Await() {}

    static <T> T until(String what, Duration atMost, Supplier<Optional<T>> look) {
        Instant until = Instant.now().plus(atMost);
        while (true) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(until)) {
                throw new StoryBroken(what + " did not happen within " + atMost.toSeconds() + " s");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
