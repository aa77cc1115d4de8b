package org.lamplighter.billing.usage.espi;

/** A feed is no XML from some line on. */
final class BrokenFeedException extends Exception {

    private final long line;

    BrokenFeedException(long line) {
        super("no XML from line " + line + " on");
        this.line = line;
    }

    long line() {
        return line;
    }
}
