package org.lamplighter.notification.message.schedule;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lamplighter.notification.message.Messages;
import org.lamplighter.notification.message.SendDueMessages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has due messages sent, several at a time. Every instance runs one; a delivery is taken by one of them. */
public final class Dispatcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private final Messages messages;
    private final SendDueMessages sending;
    private final Clock clock;
    private final Pace pace;
    private volatile @Nullable ScheduledExecutorService timer;
    private volatile @Nullable ExecutorService senders;

    /**
     * How hard it works.
     *
     * @param everyMillis pause between two looks
     * @param batch messages per look
     * @param parallel messages at a time
     */
    public record Pace(long everyMillis, int batch, int parallel) {}

    public Dispatcher(Messages messages, SendDueMessages sending, Clock clock, Pace pace) {
        this.messages = messages;
        this.sending = sending;
        this.clock = clock;
        this.pace = pace;
    }

    @Override
    public void start() {
        senders = Executors.newFixedThreadPool(
                pace.parallel(), Thread.ofVirtual().name("send-", 0).factory());
        ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("dispatch").factory());
        ScheduledFuture<?> _ = looking.scheduleWithFixedDelay(
                this::lookQuietly, pace.everyMillis(), pace.everyMillis(), TimeUnit.MILLISECONDS);
        timer = looking;
    }

    private void lookQuietly() {
        try {
            boolean more = true;
            while (more) {
                List<String> due = messages.dueBy(clock.instant(), pace.batch());
                // What stays due although it was tried waits for the next look.
                more = sendAll(due) == pace.batch();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn(
                    "Looking for due messages failed and is tried again: {}",
                    e.getClass().getName());
        }
    }

    private long sendAll(List<String> due) throws InterruptedException {
        ExecutorService executor = senders;
        if (executor == null) {
            return 0;
        }
        return executor.invokeAll(due.stream().map(this::sendingOf).toList()).stream()
                .filter(Future::resultNow)
                .count();
    }

    private Callable<Boolean> sendingOf(String messageId) {
        return () -> {
            try {
                sending.send(messageId);
                return true;
            } catch (RuntimeException e) {
                log.warn("Message {} stays due: {}", messageId, e.getClass().getName());
                return false;
            }
        };
    }

    @Override
    public void stop() {
        ScheduledExecutorService looking = timer;
        ExecutorService executor = senders;
        timer = null;
        senders = null;
        if (looking != null) {
            looking.shutdown();
            looking.close();
        }
        if (executor != null) {
            executor.close(); // Waits for attempts under way; what is not marked is taken again later.
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
