package org.lamplighter.acceptance;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Prints what happens, when since the beginning, and how long the step took. */
public final class Timeline {

    private final PrintStream out;
    private final long began = System.nanoTime();
    private long last = began;

    public Timeline(PrintStream out) {
        this.out = out;
    }

    public synchronized void step(String who, String what) {
        long now = System.nanoTime();
        print(now, seconds(now - last), who, what);
        last = now;
    }

    /** Something that arrived by itself between two steps. */
    public synchronized void arrived(String who, String what) {
        print(System.nanoTime(), "", who, "  " + what);
    }

    public synchronized void note(String text) {
        out.println("                               " + text);
    }

    public synchronized void heading(String text) {
        out.println();
        out.println(text);
    }

    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void print(long now, String took, String who, String what) {
        out.printf(Locale.ROOT, "%9s %8s  %-10s %s%n", seconds(now - began), took, who, what);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.3f s", nanos / 1e9);
    }
}
