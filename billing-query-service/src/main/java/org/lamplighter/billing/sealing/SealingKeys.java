package org.lamplighter.billing.sealing;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEDecrypter;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import org.lamplighter.billing.imports.RecordRejectedException;

/**
 * The keys to what the utility's systems seal (JWE, RFC 7516). The first of the set is published, all of them open: a new key
 * is put before the old ones, and an old one is taken out when nothing sealed to it can come any more.
 */
public final class SealingKeys {

    /** Where no keys are set: nothing is published, and nothing opens. */
    static final SealingKeys NONE = new SealingKeys(new JWKSet());

    private static final EncryptionMethod ENCRYPTION = EncryptionMethod.A256GCM;

    private final JWKSet keys;

    private SealingKeys(JWKSet keys) {
        this.keys = keys;
    }

    /**
     * Those of a JWK set (RFC 7517).
     *
     * @param jwkSet private keys, the one to be published first
     * @throws IllegalArgumentException when it is none, or a key of it cannot be used; its text is not quoted
     */
    static SealingKeys of(String jwkSet) {
        try {
            JWKSet keys = JWKSet.parse(jwkSet);
            keys.getKeys().forEach(SealingKeys::check);
            long ids = keys.getKeys().stream().map(JWK::getKeyID).distinct().count();
            if (ids < keys.size()) {
                throw new IllegalArgumentException("sealing keys: two have one kid");
            }
            return new SealingKeys(keys);
        } catch (ParseException e) {
            throw new IllegalArgumentException("sealing keys: no JWK set"); // the cause quotes what stands there
        }
    }

    private static void check(JWK key) {
        if (key.getKeyID() == null || key.getKeyID().isBlank()) {
            throw new IllegalArgumentException("sealing keys: one has no kid");
        }
        boolean use = key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.ENCRYPTION);
        boolean algorithm = SealingAlgorithm.of(key)
                .filter(known ->
                        key.getAlgorithm() == null || key.getAlgorithm().equals(known.jose()))
                .isPresent();
        if (!use || !algorithm || !key.isPrivate()) {
            throw new IllegalArgumentException("sealing keys: " + key.getKeyID()
                    + " is no private key of RSA (2048 bits or more) or of P-256," + " P-384 or P-521, for encryption");
        }
    }

    /** The public part of the key to seal to, as a JWK set of one; of none where no keys are set. */
    public String published() {
        return new JWKSet(keys.getKeys().stream()
                        .limit(1)
                        .map(SealingKeys::forSealing)
                        .toList())
                .toString(true);
    }

    /** Says what it is for, whatever the setting says. */
    private static JWK forSealing(JWK key) {
        return switch (key) {
            case RSAKey rsa ->
                new RSAKey.Builder(rsa.toPublicJWK())
                        .keyUse(KeyUse.ENCRYPTION)
                        .algorithm(SealingAlgorithm.RSA.jose())
                        .build();
            case ECKey ec ->
                new ECKey.Builder(ec.toPublicJWK())
                        .keyUse(KeyUse.ENCRYPTION)
                        .algorithm(SealingAlgorithm.ELLIPTIC.jose())
                        .build();
            default -> throw new IllegalStateException("a key that was not checked");
        };
    }

    /**
     * Opens.
     *
     * @param sealed in compact form
     * @return the texts in it, by name
     * @throws RecordRejectedException {@code sealed-unreadable}, {@code sealed-algorithm-refused}, {@code sealed-key-unknown},
     *     {@code sealed-tampered} or {@code sealed-content-invalid}; none quotes what was sent
     */
    public Map<String, String> open(String sealed) {
        JWEObject jwe = parse(sealed);
        JWEHeader header = jwe.getHeader();
        SealingAlgorithm algorithm = SealingAlgorithm.of(header.getAlgorithm())
                .filter(known ->
                        ENCRYPTION.equals(header.getEncryptionMethod()) && header.getCompressionAlgorithm() == null)
                .orElseThrow(() -> refused(
                        "sealed-algorithm-refused",
                        "only RSA-OAEP-256 and ECDH-ES+A256KW with A256GCM, not compressed"));
        JWK key = key(header);
        if (SealingAlgorithm.of(key).filter(algorithm::equals).isEmpty()) {
            throw refused("sealed-algorithm-refused", "the key that is named is one for another algorithm");
        }
        try {
            jwe.decrypt(decrypter(key));
        } catch (JOSEException | RuntimeException e) {
            throw refused("sealed-tampered", "it was changed, or sealed to another key than it names");
        }
        return texts(jwe);
    }

    private static JWEObject parse(String sealed) {
        try {
            return JWEObject.parse(sealed);
        } catch (ParseException | RuntimeException e) { // of headers that lack a field the library says nothing of its own
            throw refused("sealed-unreadable", "not a JWE in compact form");
        }
    }

    private JWK key(JWEHeader header) {
        JWK key = header.getKeyID() == null ? null : keys.getKeyByKeyId(header.getKeyID());
        if (key == null) {
            throw refused("sealed-key-unknown", "its kid is none of the keys here");
        }
        return key;
    }

    private static JWEDecrypter decrypter(JWK key) throws JOSEException {
        return switch (key) {
            case RSAKey rsa -> new RSADecrypter(rsa);
            case ECKey ec -> new ECDHDecrypter(ec);
            default -> throw new IllegalStateException("a key that was not checked");
        };
    }

    private static Map<String, String> texts(JWEObject opened) {
        Map<String, Object> content = opened.getPayload().toJSONObject();
        if (content == null) {
            throw refused("sealed-content-invalid", "not a JSON object");
        }
        Map<String, String> texts = new HashMap<>();
        content.forEach((name, value) -> {
            if (!(value instanceof String text)) {
                throw refused("sealed-content-invalid", "every value is a text");
            }
            texts.put(name, text);
        });
        return texts;
    }

    private static RecordRejectedException refused(String code, String reason) {
        return new RecordRejectedException(code, reason);
    }
}
