package org.lamplighter.local.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.lamplighter.local.Progress;

/** Progress line by line: seconds since the command began, what, and how long it took. */
final class Console implements Progress {
    private final PrintWriter out;
    private final long began = System.nanoTime();

    Console(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void starting(String what) {
        line("starting " + what);
    }

    @Override
    public void ready(String what, Duration took) {
        line("%-12s ready    (%s s)".formatted(what, seconds(took)));
    }

    @Override
    public void stopped(String what, Duration took) {
        line("%-12s stopped  (%s s)".formatted(what, seconds(took)));
    }

    @Override
    public void interrupted() {
        line("interrupted: stopping what was started");
    }

    synchronized void line(String text) {
        out.println(String.format(Locale.ROOT, "%6s s  %s", seconds(elapsed()), text));
        out.flush();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }
}
