package org.lamplighter.kit.live;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The live views of this instance on things of one kind. An event on a topic only wakes them: what they are shown is read
 * anew, so that each sees the newest state whichever instance wrote it and whatever was missed. However often a thing is
 * woken, it is read once per pause, for all its views together.
 *
 * @param <S> what is watched
 */
public final class LiveViews<S> {

    private final Function<String, Optional<S>> read;
    private final Executor threads;
    private final Executor afterPause;
    private final Admission admission;
    private final Map<String, Watched<S>> byKey = new ConcurrentHashMap<>();

    /**
     * None yet.
     *
     * @param read finds the thing of a key
     * @param threads where views are shown things; one that is slow must not hold up the others
     * @param pause how long a change may wait for the next ones; zero to show each
     */
    LiveViews(Function<String, Optional<S>> read, Executor threads, Duration pause, int mostPerCaller, int mostInAll) {
        this.read = read;
        this.threads = threads;
        this.afterPause = pause.isZero()
                ? threads
                : CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, threads);
        this.admission = new Admission(mostPerCaller, mostInAll);
    }

    /**
     * Begins to show a thing.
     *
     * @param now the thing as it is
     * @param caller who watches
     * @return what stops it, however often it is called
     * @throws TooManyViewsException when the caller or the service has too many
     */
    public Runnable open(String key, S now, String caller, LiveView<S> view) {
        Runnable release = admission.admit(caller);
        Watching<S> watching = new Watching<>(view, gone -> {
            byKey.computeIfPresent(key, (id, watched) -> watched.without(gone) ? watched : null);
            release.run();
        });
        byKey.compute(key, (id, watched) -> {
            Watched<S> there = watched == null ? new Watched<>(key, read, threads, afterPause) : watched;
            there.with(watching);
            return there;
        });
        watching.show(0, now);
        wake(key); // what was written between reading it and watching it
        return watching::leave;
    }

    /** Something happened to a thing. */
    public void wake(String key) {
        Watched<S> watched = byKey.get(key);
        if (watched != null) {
            watched.wake();
        }
    }

    /** Whether anybody watches anything. */
    public boolean any() {
        return !byKey.isEmpty();
    }

    /** Lets every view know that the connection lives, and looks for what its wake-up did not reach. */
    public void beat() {
        byKey.values().forEach(watched -> {
            watched.beat();
            watched.wake();
        });
    }

    /** Sends every viewer away; they come back, to this instance or another, from where they are. */
    public void dismiss() {
        byKey.values().forEach(Watched::dismiss);
    }

    int count() {
        return admission.count();
    }
}
