package org.lamplighter.notification.text;

/**
 * How many segments a text takes on the air (3GPP TS 23.038, 23.040): 160 characters of the GSM 7-bit alphabet or 70 UTF-16
 * units in one; of several each loses room for the header that joins them.
 */
public final class SmsLength {

    private static final int GSM_ALONE = 160;
    private static final int GSM_JOINED = 153;
    private static final int UCS2_ALONE = 70;
    private static final int UCS2_JOINED = 67;

    private static final String GSM_BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Reached by an escape, so they count twice. */
    private static final String GSM_EXTENDED = "^{}\\[~]|€";

    private SmsLength() {}

    /** Segments the text takes, at least 1. */
    public static int segments(String text) {
        int septets = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (GSM_EXTENDED.indexOf(c) >= 0) {
                septets += 2;
            } else if (GSM_BASIC.indexOf(c) >= 0) {
                septets++;
            } else {
                return segments(text.length(), UCS2_ALONE, UCS2_JOINED);
            }
        }
        return segments(septets, GSM_ALONE, GSM_JOINED);
    }

    private static int segments(int length, int alone, int joined) {
        return length <= alone ? 1 : Math.ceilDiv(length, joined);
    }
}
