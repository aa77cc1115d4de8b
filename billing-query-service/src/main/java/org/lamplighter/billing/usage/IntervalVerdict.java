package org.lamplighter.billing.usage;

/** What became of an interval. */
sealed interface IntervalVerdict {

    /** It is new, or says something else than before. */
    record Kept() implements IntervalVerdict {}

    /** It was there already. */
    record Known() implements IntervalVerdict {}

    /**
     * It is left out.
     *
     * @param code stable kebab-case code
     * @param reason why
     */
    record LeftOut(String code, String reason) implements IntervalVerdict {}
}
