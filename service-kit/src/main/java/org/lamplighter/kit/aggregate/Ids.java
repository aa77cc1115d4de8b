package org.lamplighter.kit.aggregate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Ids derived from what causes a thing, so that the same cause always names the same thing and a repeated cause finds the
 * first one's document instead of making a second.
 */
public final class Ids {

    /** Crockford's base 32: no I, L, O or U, so that an id survives being read over the phone. */
    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();

    private static final int LENGTH = 16;

    private Ids() {}

    /**
     * An id of 80 bits.
     *
     * @param prefix kind of the thing, for example {@code C} for a case
     * @param cause whatever makes the thing this one and no other
     * @return for example {@code C-7K3F9QZT2M4WX8AB}
     */
    public static String derived(String prefix, String... cause) {
        MessageDigest digest = sha256();
        for (String part : cause) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        byte[] hash = digest.digest();
        StringBuilder id = new StringBuilder(prefix).append('-');
        for (int i = 0; i < LENGTH; i++) {
            int bit = i * 5;
            int window = ((hash[bit / 8] & 0xff) << 8) | (hash[bit / 8 + 1] & 0xff);
            id.append(DIGITS[(window >> (11 - bit % 8)) & 31]);
        }
        return id.toString();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
