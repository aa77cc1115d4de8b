package org.lamplighter.local;

import java.time.Duration;

/** Is told what a start or stop is doing, from several threads at once. */
public interface Progress {
    /** For tests, which show nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void starting(String what) {}

        @Override
        public void ready(String what, Duration took) {}

        @Override
        public void stopped(String what, Duration took) {}
    };

    void starting(String what);

    void ready(String what, Duration took);

    void stopped(String what, Duration took);

    /** The program is told to end in the middle of a start; what was started is being stopped. */
    default void interrupted() {}
}
