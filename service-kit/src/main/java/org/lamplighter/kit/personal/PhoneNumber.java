package org.lamplighter.kit.personal;

import java.util.regex.Pattern;

/**
 * A telephone number in China, digits only: a mobile ({@code 138****5678}, three and four digits shown) or a landline with
 * its area code (the last four shown). Blanks, hyphens and a leading {@code +86} are taken off.
 */
public record PhoneNumber(String value) implements Personal {

    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{9,11}");

    public PhoneNumber {
        value = value.replaceAll("[\\s-]", "");
        if (value.startsWith("+86")) {
            value = value.substring(3);
        }
        if (!MOBILE.matcher(value).matches() && !LANDLINE.matcher(value).matches()) {
            throw new IllegalArgumentException("neither a mobile number nor a landline with area code");
        }
    }

    /** The last four digits, which callers are asked for. */
    public String lastFour() {
        return value.substring(value.length() - 4);
    }

    @Override
    public String masked() {
        return MOBILE.matcher(value).matches()
                ? value.substring(0, 3) + "****" + lastFour()
                : "*".repeat(value.length() - 4) + lastFour();
    }

    @Override
    public String toString() {
        return masked();
    }
}
