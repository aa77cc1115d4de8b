package org.lamplighter.billing.usage.espi;

/** An interval reading is left out. Ends the reading of this one, not of the file. */
final class NotKeptException extends Exception {

    private final String code;
    private final String reason;

    /**
     * What is wrong with it.
     *
     * @param code stable kebab-case code
     * @param reason why, without personal data
     */
    NotKeptException(String code, String reason) {
        super(code);
        this.code = code;
        this.reason = reason;
    }

    String code() {
        return code;
    }

    String reason() {
        return reason;
    }
}
