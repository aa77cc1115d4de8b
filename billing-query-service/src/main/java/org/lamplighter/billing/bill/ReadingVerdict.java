package org.lamplighter.billing.bill;

/** What became of a reading. */
sealed interface ReadingVerdict {

    /** It is new, or says something else than before. */
    record Taken() implements ReadingVerdict {}

    /** It was there already. */
    record Known() implements ReadingVerdict {}

    /**
     * It cannot be.
     *
     * @param code stable kebab-case code
     * @param reason why
     */
    record Refused(String code, String reason) implements ReadingVerdict {}
}
