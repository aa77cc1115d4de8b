package org.lamplighter.billing.usage;

/** How the energy of an interval came about. */
public enum IntervalQuality {
    /** Metered. */
    ACTUAL('A'),
    /** Filled in, for the meter could not be read. */
    ESTIMATED('E'),
    /** Metered, and in doubt. */
    QUESTIONABLE('Q');

    private final char letter;

    IntervalQuality(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }

    static IntervalQuality of(char letter) {
        for (IntervalQuality quality : values()) {
            if (quality.letter == letter) {
                return quality;
            }
        }
        throw new IllegalArgumentException("no quality is " + letter);
    }
}
