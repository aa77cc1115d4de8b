package org.lamplighter.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lamplighter.local.process.LocalProcess;
import org.lamplighter.local.process.StackFailure;

/** One start of what is missing, as parallel as the parts allow; the first failure ends all that it began. */
final class SuiteStart {
    private final List<LocalProcess> missing;
    private final Progress progress;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    SuiteStart(List<LocalProcess> missing, Progress progress) {
        this.missing = missing;
        this.progress = progress;
    }

    /**
     * Returns when everything is ready.
     *
     * @param ground what the services need from their first second
     * @param aside what they need only later
     */
    void run(List<LocalProcess> ground, List<LocalProcess> aside, List<LocalProcess> services) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            aside.forEach(process -> all.add(CompletableFuture.runAsync(() -> bring(process), threads)));
            CompletableFuture<Void> grounded = CompletableFuture.allOf(ground.stream()
                    .map(process -> CompletableFuture.runAsync(() -> bring(process), threads))
                    .toArray(CompletableFuture<?>[]::new));
            services.forEach(process -> all.add(grounded.thenRunAsync(() -> bring(process), threads)));
            all.add(grounded);
            CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)).join();
        } catch (CompletionException e) {
            failure.compareAndSet(null, e);
        }
        RuntimeException first = failure.get();
        if (first != null) {
            missing.forEach(LocalProcess::kill9);
            throw first;
        }
    }

    /** Lets {@link #run} fail with this sentence, everything it began ended; may be called from any thread. */
    void abort(String sentence) {
        fail(new StackFailure(sentence));
    }

    private void fail(RuntimeException reason) {
        if (failure.compareAndSet(null, reason)) {
            missing.forEach(LocalProcess::kill9);
        }
    }

    private void bring(LocalProcess process) {
        if (failure.get() != null || (process.running().isPresent() && process.isReady())) {
            return;
        }
        try {
            long began = System.nanoTime();
            progress.starting(process.name());
            process.start();
            process.process().await(() -> failure.get() != null || process.isReady(), process.patience());
            if (failure.get() != null) {
                return;
            }
            progress.ready(process.name(), Duration.ofNanos(System.nanoTime() - began));
        } catch (RuntimeException e) {
            fail(e);
            throw e;
        }
    }
}
