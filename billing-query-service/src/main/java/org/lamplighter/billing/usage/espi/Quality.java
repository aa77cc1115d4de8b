package org.lamplighter.billing.usage.espi;

import org.lamplighter.billing.usage.IntervalQuality;

/** Qualities of readings as ESPI counts them (QualityOfReading). */
final class Quality {

    private static final int VALIDATED = 17;
    private static final int ESTIMATED = 8;
    private static final int QUESTIONABLE = 10;

    private Quality() {}

    /**
     * Our quality of theirs: edited, estimated, derived, projected and mixed values are estimates; valid, raw, validated and
     * verified ones are metered.
     *
     * @throws IllegalArgumentException when it is none
     */
    static IntervalQuality of(String code) {
        return switch (code) {
            case "0", "14", "17", "18", "19" -> IntervalQuality.ACTUAL;
            case "7", "8", "9", "11", "12", "13", "15" -> IntervalQuality.ESTIMATED;
            case "10", "16" -> IntervalQuality.QUESTIONABLE;
            default -> throw new IllegalArgumentException("a quality of reading is one of 0, 7 to 19");
        };
    }

    static int code(IntervalQuality quality) {
        return switch (quality) {
            case ACTUAL -> VALIDATED;
            case ESTIMATED -> ESTIMATED;
            case QUESTIONABLE -> QUESTIONABLE;
        };
    }
}
