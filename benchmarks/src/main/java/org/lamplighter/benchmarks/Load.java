package org.lamplighter.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.lamplighter.local.process.StackFailure;

/** A number of callers, each of which sends its next request when the last one is answered, for a while. */
final class Load {

    /** What one caller does once. */
    interface Request {
        void send(int caller, long number);
    }

    /**
     * What was seen.
     *
     * @param callers callers at once
     * @param count requests answered
     * @param seconds how long it took
     * @param latency answer times in microseconds
     */
    record Result(int callers, long count, double seconds, Histogram latency) {
        double perSecond() {
            return count / seconds;
        }

        double percentileMillis(double percentile) {
            return latency.getValueAtPercentile(percentile) / 1000.0;
        }
    }

    private static final long LONGEST_MICROS = Duration.ofMinutes(2).toNanos() / 1000;

    private Load() {}

    /**
     * Requests that come at a steady rate, whether or not those before are answered; an answer's time counts from when its
     * request was due, so that a service that falls behind cannot hide it.
     */
    static Result atRate(int perSecond, Duration duration, Request request) {
        Histogram latency = new ConcurrentHistogram(LONGEST_MICROS, 3);
        long began = System.nanoTime();
        long count = perSecond * duration.toSeconds();
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
            List<Future<?>> sent = new ArrayList<>();
            for (long i = 0; i < count; i++) {
                long due = began + i * 1_000_000_000L / perSecond;
                LockSupport.parkNanos(due - System.nanoTime());
                long number = i;
                sent.add(threads.submit(() -> {
                    request.send(0, number);
                    latency.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - due) / 1000));
                }));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new StackFailure("The load broke off: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted", e);
        }
        return new Result(perSecond, latency.getTotalCount(), (System.nanoTime() - began) / 1e9, latency);
    }

    static Result run(int callers, Duration duration, Request request) {
        Histogram latency = new ConcurrentHistogram(LONGEST_MICROS, 3);
        long began = System.nanoTime();
        long until = began + duration.toNanos();
        try (ExecutorService threads =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
            List<Future<?>> running = new ArrayList<>();
            for (int caller = 0; caller < callers; caller++) {
                int me = caller;
                running.add(threads.submit(() -> {
                    long number = 0;
                    while (System.nanoTime() < until) {
                        long sent = System.nanoTime();
                        request.send(me, number);
                        number++;
                        latency.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - sent) / 1000));
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new StackFailure("The load broke off: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted", e);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Result(callers, latency.getTotalCount(), seconds, latency);
    }
}
