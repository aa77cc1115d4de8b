package org.lamplighter.kit.test;

/** When the service dies: before or after a certain write. */
public final class Fate {

    private int writesLeft = Integer.MAX_VALUE;
    private boolean afterTheWrite;

    /** The end of the process; nothing catches it. */
    public static final class Died extends Error {
        Died() {
            super("died", null, false, false);
        }
    }

    /** It dies at this write from now. */
    public void dieAt(int write, boolean after) {
        writesLeft = write;
        afterTheWrite = after;
    }

    /** A write of the service; it may be its last. */
    public void write(Runnable write) {
        boolean last = --writesLeft == 0;
        if (last && !afterTheWrite) {
            throw new Died();
        }
        write.run();
        if (last) {
            throw new Died();
        }
    }
}
