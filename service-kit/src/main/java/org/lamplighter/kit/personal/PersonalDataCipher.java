package org.lamplighter.kit.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.lamplighter.contracts.SealedText;

/**
 * Encrypts personal data at rest and on its way (AES-256-GCM, a fresh 96-bit nonce per value) and makes the keyed blind
 * index by which an encrypted value can be searched (HMAC-SHA-256). Both keys are derived from the suite's data key.
 */
public final class PersonalDataCipher {

    private static final String PREFIX = "v1.";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int BLIND_INDEX_BYTES = 16;

    private final SecretKey encryption;
    private final SecretKey index;
    private final SecureRandom random = new SecureRandom();

    /**
     * With the suite's data key.
     *
     * @param base64Key 32 bytes
     * @throws IllegalArgumentException when it is not 32 bytes of base64
     */
    public PersonalDataCipher(String base64Key) {
        byte[] key = Base64.getDecoder().decode(base64Key);
        if (key.length != 32) {
            throw new IllegalArgumentException("the data key must be 32 bytes, base64");
        }
        encryption = new SecretKeySpec(hmac(key, "encryption"), "AES");
        index = new SecretKeySpec(hmac(key, "blind index"), "HmacSHA256");
    }

    /** Encrypts. The same text gives another result every time. */
    public SealedText seal(String clear) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(Cipher.ENCRYPT_MODE, encryption, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] text = clear.getBytes(StandardCharsets.UTF_8);
            byte[] sealed = new byte[NONCE_BYTES + aes.getOutputSize(text.length)];
            System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
            aes.doFinal(text, 0, text.length, sealed, NONCE_BYTES);
            return new SealedText(
                    PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    public SealedText seal(Personal personal) {
        return seal(personal.value());
    }

    /**
     * Decrypts.
     *
     * @throws IllegalStateException when the text was changed or sealed under another key
     */
    public String open(SealedText sealedText) {
        try {
            byte[] sealed = Base64.getUrlDecoder().decode(sealedText.value().substring(PREFIX.length()));
            if (sealed.length < NONCE_BYTES + TAG_BITS / 8) {
                throw new GeneralSecurityException("shorter than its nonce and tag");
            }
            Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
            aes.init(Cipher.DECRYPT_MODE, encryption, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            return new String(aes.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("cannot decrypt: changed, or sealed under another key", e);
        }
    }

    /** The same for equal texts, and of no use without the key. */
    public String blindIndex(String clear) {
        byte[] mac = hmac(index.getEncoded(), clear);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(java.util.Arrays.copyOf(mac, BLIND_INDEX_BYTES));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
