package org.lamplighter.kit.live;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts live views, by caller and in all. */
final class Admission {

    private final int mostPerCaller;
    private final int mostInAll;
    private final Map<String, Integer> byCaller = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    Admission(int mostPerCaller, int mostInAll) {
        this.mostPerCaller = mostPerCaller;
        this.mostInAll = mostInAll;
    }

    /** What gives the place back, however often it is called. */
    Runnable admit(String caller) {
        if (count.incrementAndGet() > mostInAll) {
            count.decrementAndGet();
            throw new TooManyViewsException();
        }
        if (byCaller.merge(caller, 1, Integer::sum) > mostPerCaller) {
            release(caller);
            throw new TooManyViewsException();
        }
        AtomicBoolean released = new AtomicBoolean();
        return () -> {
            if (released.compareAndSet(false, true)) {
                release(caller);
            }
        };
    }

    private void release(String caller) {
        byCaller.computeIfPresent(caller, (id, own) -> own == 1 ? null : own - 1);
        count.decrementAndGet();
    }

    int count() {
        return count.get();
    }
}
