package org.lamplighter.kit.personal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An address, 2 to 200 characters. Masked it keeps district and road and hides building and room. */
public record PostalAddress(String value) implements Personal {

    private static final int LONGEST = 200;

    /** Everything up to the last road, street or lane; without one, up to the first district, town or village. */
    private static final Pattern UP_TO_ROAD =
            Pattern.compile("^.*?(?:路|街|巷|弄|大道|镇|乡|村|区|Road|Street|Lane)(?!.*(?:路|街|巷|弄|大道))");

    public PostalAddress {
        value = value.strip();
        if (value.length() < 2 || value.length() > LONGEST) {
            throw new IllegalArgumentException("an address has 2 to " + LONGEST + " characters");
        }
    }

    @Override
    public String masked() {
        Matcher road = UP_TO_ROAD.matcher(value);
        return (road.find() ? road.group() : value.substring(0, Math.min(2, value.length() - 1))) + "***";
    }

    @Override
    public String toString() {
        return masked();
    }
}
