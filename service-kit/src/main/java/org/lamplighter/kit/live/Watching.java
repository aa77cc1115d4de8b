package org.lamplighter.kit.live;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One viewer; its lock keeps what is shown in order. */
final class Watching<S> {

    private static final Logger log = LoggerFactory.getLogger(Watching.class);

    private final LiveView<S> view;
    private final Consumer<Watching<S>> onLeave;
    private final ReentrantLock lock = new ReentrantLock();
    private long shown = -1;
    private boolean left;

    Watching(LiveView<S> view, Consumer<Watching<S>> onLeave) {
        this.view = view;
        this.onLeave = onLeave;
    }

    void show(long number, S now) {
        locked(() -> {
            if (number > shown) {
                shown = number;
                if (!view.show(now)) {
                    end();
                }
            }
        });
    }

    void beat() {
        locked(view::beat);
    }

    void end() {
        leave();
        try {
            view.end();
        } catch (IllegalStateException e) {
            // The container saw before us that the client went, and has ended the answer. Where a view fails is on
            // threads
            // of its own, so nobody is left to tell.
            log.debug("A live view had ended already: {}", e.getMessage());
        }
    }

    void leave() {
        lock.lock();
        try {
            if (left) {
                return;
            }
            left = true;
        } finally {
            lock.unlock();
        }
        onLeave.accept(this);
    }

    private void locked(Showing showing) {
        lock.lock();
        try {
            if (!left) {
                showing.show();
            }
        } catch (IOException | IllegalStateException e) {
            end(); // nobody is there; a client that is comes back with the last id it saw
        } finally {
            lock.unlock();
        }
    }

    private interface Showing {
        void show() throws IOException;
    }
}
