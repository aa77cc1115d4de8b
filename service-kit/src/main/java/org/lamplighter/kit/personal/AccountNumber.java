package org.lamplighter.kit.personal;

import java.util.regex.Pattern;

/** Number of an account (户号), ten digits. Masked its middle is hidden: {@code 320****001}. */
public record AccountNumber(String value) {

    private static final Pattern TEN_DIGITS = Pattern.compile("\\d{10}");

    public AccountNumber {
        if (!TEN_DIGITS.matcher(value).matches()) {
            throw new IllegalArgumentException("an account number has ten digits");
        }
    }

    public String masked() {
        return value.substring(0, 3) + "****" + value.substring(7);
    }

    @Override
    public String toString() {
        return masked();
    }
}
