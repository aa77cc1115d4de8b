package org.lamplighter.kit.counter;

/** Something a test may put in the way of a request, to hold it while others come. */
public final class Hurdle {

    private volatile Runnable waiting = () -> {};

    public void put(Runnable inTheWay) {
        waiting = inTheWay;
    }

    void pass() {
        waiting.run();
    }
}
