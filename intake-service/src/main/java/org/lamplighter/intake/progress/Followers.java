package org.lamplighter.intake.progress;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.lamplighter.intake.cases.Case;
import org.lamplighter.intake.cases.Closed;
import org.lamplighter.intake.cases.HistoryEntry;

/**
 * The followers of this instance. An event on the topic only wakes them: what they are shown is read from the case, so that
 * each sees every step once and in order, whichever instance wrote it and whatever was missed.
 */
public final class Followers {

    private final Function<String, Optional<Case>> cases;
    private final Executor threads;
    private final int mostPerCaller;
    private final int mostInAll;
    private final Map<String, List<Following>> byCase = new ConcurrentHashMap<>();
    private final Map<String, Integer> byCaller = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    /**
     * None yet.
     *
     * @param cases finds a case
     * @param threads where followers are shown things; one that is slow must not hold up the others
     * @param mostPerCaller live views one caller may have open here
     * @param mostInAll live views this instance carries
     */
    public Followers(Function<String, Optional<Case>> cases, Executor threads, int mostPerCaller, int mostInAll) {
        this.cases = cases;
        this.threads = threads;
        this.mostPerCaller = mostPerCaller;
        this.mostInAll = mostInAll;
    }

    /**
     * Begins to show a case.
     *
     * @param it the case as it is
     * @param caller who follows
     * @param lastSeen number of the last entry seen, 0 for none
     * @return what stops it, however often it is called
     * @throws TooManyFollowersException when the caller or the service has too many
     */
    public Runnable follow(Case it, String caller, long lastSeen, Follower follower) {
        admit(caller);
        String caseId = it.file().caseId();
        Following following = new Following(caseId, caller, lastSeen, follower);
        byCase.computeIfAbsent(caseId, id -> new CopyOnWriteArrayList<>()).add(following);
        following.catchUp(it);
        wake(caseId); // What was written between reading the case and following it.
        return following::leave;
    }

    /** Something happened to a case. */
    public void wake(String caseId) {
        List<Following> followings = byCase.get(caseId);
        if (followings != null) {
            threads.execute(() -> cases.apply(caseId)
                    .ifPresent(it -> followings.forEach(following -> threads.execute(() -> following.catchUp(it)))));
        }
    }

    /** Lets every follower know that the connection lives, and looks for what its wake-up did not reach. */
    public void beat() {
        byCase.forEach((caseId, followings) -> {
            followings.forEach(following -> threads.execute(following::beat));
            wake(caseId);
        });
    }

    /** Sends every follower away; they come back, to this instance or another, from where they are. */
    public void dismiss() {
        byCase.values().forEach(followings -> followings.forEach(Following::end));
    }

    /** How many live views are open. */
    public int count() {
        return count.get();
    }

    private void admit(String caller) {
        if (count.incrementAndGet() > mostInAll) {
            count.decrementAndGet();
            throw new TooManyFollowersException();
        }
        int own = byCaller.merge(caller, 1, Integer::sum);
        if (own > mostPerCaller) {
            release(caller);
            throw new TooManyFollowersException();
        }
    }

    private void release(String caller) {
        byCaller.computeIfPresent(caller, (id, own) -> own == 1 ? null : own - 1);
        count.decrementAndGet();
    }

    /** One live view; its lock keeps its entries in order. */
    private final class Following {
        private final String caseId;
        private final String caller;
        private final Follower follower;
        private final ReentrantLock lock = new ReentrantLock();
        private long lastSeen;
        private boolean left;

        Following(String caseId, String caller, long lastSeen, Follower follower) {
            this.caseId = caseId;
            this.caller = caller;
            this.lastSeen = lastSeen;
            this.follower = follower;
        }

        void catchUp(Case it) {
            locked(() -> {
                for (HistoryEntry entry : it.since(lastSeen)) {
                    follower.show(entry);
                    lastSeen = entry.sequence();
                }
                if (it instanceof Closed) {
                    end();
                }
            });
        }

        void beat() {
            locked(follower::beat);
        }

        void end() {
            leave();
            follower.end();
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
            byCase.computeIfPresent(caseId, (id, followings) -> {
                followings.remove(this);
                return followings.isEmpty() ? null : followings;
            });
            release(caller);
        }

        private void locked(Showing showing) {
            lock.lock();
            try {
                if (!left) {
                    showing.show();
                }
            } catch (IOException | IllegalStateException e) {
                end(); // Nobody is there; a client that is comes back with the last number it saw.
            } finally {
                lock.unlock();
            }
        }
    }

    private interface Showing {
        void show() throws IOException;
    }
}
