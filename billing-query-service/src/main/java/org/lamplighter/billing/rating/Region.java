package org.lamplighter.billing.rating;

import java.util.regex.Pattern;

/**
 * A province whose tariffs apply.
 *
 * @param code six digits, the province's administrative division code, for example {@code 320000}
 * @param name its name
 */
public record Region(String code, LocalizedText name) {

    private static final Pattern AREA = Pattern.compile("\\d{6}");

    /**
     * The code of the province that an administrative division lies in.
     *
     * @param areaCode six digits, for example {@code 320508}
     */
    public static String codeOf(String areaCode) {
        if (!isAreaCode(areaCode)) {
            throw new IllegalArgumentException("an area code has six digits");
        }
        return areaCode.substring(0, 2) + "0000";
    }

    public static boolean isAreaCode(String text) {
        return AREA.matcher(text).matches();
    }
}
