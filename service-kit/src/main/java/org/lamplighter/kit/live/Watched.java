package org.lamplighter.kit.live;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thing and those who watch it. Its looks are numbered under a lock, so that nobody is shown an older one after a newer. */
final class Watched<S> {

    private static final Logger log = LoggerFactory.getLogger(Watched.class);

    private final String key;
    private final Function<String, Optional<S>> read;
    private final Executor threads;
    private final Executor afterPause;
    private final List<Watching<S>> watchings = new CopyOnWriteArrayList<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ReentrantLock looking = new ReentrantLock();
    private long looks;

    Watched(String key, Function<String, Optional<S>> read, Executor threads, Executor afterPause) {
        this.key = key;
        this.read = read;
        this.threads = threads;
        this.afterPause = afterPause;
    }

    void with(Watching<S> watching) {
        watchings.add(watching);
    }

    /** Tells whether anyone is left. */
    boolean without(Watching<S> gone) {
        watchings.remove(gone);
        return !watchings.isEmpty();
    }

    /** Asks for a look; one that is asked for and has not begun is enough. */
    void wake() {
        if (asked.compareAndSet(false, true)) {
            afterPause.execute(this::look);
        }
    }

    private void look() {
        looking.lock();
        try {
            asked.set(false);
            long number = ++looks;
            read.apply(key)
                    .ifPresent(now -> watchings.forEach(watching -> threads.execute(() -> watching.show(number, now))));
        } catch (RuntimeException e) {
            log.warn(
                    "A live view waits for its next heartbeat: {}", e.getClass().getSimpleName());
        } finally {
            looking.unlock();
        }
    }

    void beat() {
        watchings.forEach(watching -> threads.execute(watching::beat));
    }

    void dismiss() {
        watchings.forEach(Watching::end);
    }
}
