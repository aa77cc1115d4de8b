package org.lamplighter.billing.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEEncrypter;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.imports.RecordRejectedException;

/** Only what was sealed in one of two ways, to a key that is held, and comes as it went, opens. */
class SealingKeysTest {

    private static final String CONTENT = "{\"accountNumber\":\"3205080001\",\"holderName\":\"林晓雨\"}";
    private static final Map<String, String> TEXTS = Map.of("accountNumber", "3205080001", "holderName", "林晓雨");

    private static final RSAKey RSA = rsa("2026-a", 2048);
    private static final ECKey ELLIPTIC = elliptic("2025-b");
    private static final SealingKeys KEYS = keys(RSA, ELLIPTIC);
    private static final String SEALED = sealed(header(JWEAlgorithm.ECDH_ES_A256KW, "2025-b"), encrypter(ELLIPTIC));

    @Test
    void whatWasSealedToThePublishedKeyOrToAnEarlierOneOpens() {
        assertThat(KEYS.open(sealed(header(JWEAlgorithm.RSA_OAEP_256, "2026-a"), encrypter(RSA))))
                .isEqualTo(TEXTS);
        assertThat(KEYS.open(SEALED)).isEqualTo(TEXTS);
    }

    @Test
    void onlyTheFirstKeyIsPublishedAndNothingPrivateOfIt() throws ParseException {
        JWKSet published = JWKSet.parse(KEYS.published());

        assertThat(published.getKeys()).singleElement().satisfies(key -> {
            assertThat(key.getKeyID()).isEqualTo("2026-a");
            assertThat(key.isPrivate()).isFalse();
            assertThat(key.getKeyUse()).isEqualTo(KeyUse.ENCRYPTION);
            assertThat(key.getAlgorithm()).isEqualTo(JWEAlgorithm.RSA_OAEP_256);
        });
        assertThat(JWKSet.parse(SealingKeys.NONE.published()).getKeys()).isEmpty();
    }

    @Test
    void aKeyThatIsNotHeldIsSaidToBeUnknown() {
        assertRefused(
                "sealed-key-unknown",
                () -> KEYS.open(sealed(header(JWEAlgorithm.RSA_OAEP_256, "2019-z"), encrypter(RSA))));
        assertRefused(
                "sealed-key-unknown", () -> KEYS.open(sealed(header(JWEAlgorithm.RSA_OAEP_256, null), encrypter(RSA))));
        assertRefused("sealed-key-unknown", () -> SealingKeys.NONE.open(SEALED));
    }

    @Test
    @SuppressWarnings("deprecation") // what is refused is what is out of date
    void everyOtherWayOfSealingIsRefusedAlthoughTheKeyWouldOpenIt() throws JOSEException {
        for (JWEAlgorithm weak : List.of(JWEAlgorithm.RSA1_5, JWEAlgorithm.RSA_OAEP, JWEAlgorithm.RSA_OAEP_512)) {
            assertRefused("sealed-algorithm-refused", () -> KEYS.open(sealed(header(weak, "2026-a"), encrypter(RSA))));
        }
        assertRefused(
                "sealed-algorithm-refused",
                () -> KEYS.open(sealed(header(JWEAlgorithm.ECDH_ES, "2025-b"), encrypter(ELLIPTIC))));
        OctetSequenceKey shared = new OctetSequenceKeyGenerator(256).generate();
        assertRefused(
                "sealed-algorithm-refused",
                () -> KEYS.open(sealed(header(JWEAlgorithm.DIR, "2026-a"), new DirectEncrypter(shared))));
        assertRefused(
                "sealed-algorithm-refused",
                () -> KEYS.open(sealed(
                        new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A128CBC_HS256)
                                .keyID("2026-a")
                                .build(),
                        encrypter(RSA))));
        assertRefused(
                "sealed-algorithm-refused",
                () -> KEYS.open(sealed(
                        new JWEHeader.Builder(header(JWEAlgorithm.RSA_OAEP_256, "2026-a"))
                                .compressionAlgorithm(CompressionAlgorithm.DEF)
                                .build(),
                        encrypter(RSA))));
    }

    @Test
    void aMessageThatNamesAKeyOfAnotherKindIsRefused() {
        assertRefused(
                "sealed-algorithm-refused",
                () -> KEYS.open(sealed(header(JWEAlgorithm.RSA_OAEP_256, "2025-b"), encrypter(RSA))));
    }

    @Test
    void whatIsNotSealedAtAllIsUnreadable() {
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));

        for (String sealed : List.of("", "林晓雨", "a.b.c.d.e", none + "." + none + ".", none + "....")) {
            assertRefused("sealed-unreadable", () -> KEYS.open(sealed));
        }
    }

    @Test
    void contentThatIsNoObjectOfTextsIsInvalid() {
        for (String content : List.of("林晓雨", "[]", "{\"phone\":13912345678}", "{\"phone\":[]}")) {
            assertRefused(
                    "sealed-content-invalid",
                    () -> KEYS.open(
                            sealed(header(JWEAlgorithm.ECDH_ES_A256KW, "2025-b"), encrypter(ELLIPTIC), content)));
        }
    }

    @Test
    void whatWasSealedToAnotherKeyThanItNamesDoesNotOpen() {
        assertRefused(
                "sealed-tampered",
                () -> KEYS.open(sealed(header(JWEAlgorithm.RSA_OAEP_256, "2026-a"), encrypter(rsa("other", 2048)))));
    }

    /** Parts after the header: the wrapped key, the nonce, the text, the tag. */
    @Property(tries = 300)
    void whateverBitIsChangedItDoesNotOpen(
            @ForAll @IntRange(min = 1, max = 4) int part,
            @ForAll @IntRange(max = 4095) int place,
            @ForAll @IntRange(max = 7) int bit) {
        String[] parts = SEALED.split("\\.", -1);
        byte[] bytes = Base64.getUrlDecoder().decode(parts[part]);
        bytes[place % bytes.length] ^= (byte) (1 << bit);
        parts[part] = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

        assertRefused("sealed-tampered", () -> KEYS.open(String.join(".", parts)));
    }

    @Test
    void keysThatCannotBeUsedAreRefusedAtTheStartWithoutBeingQuoted() throws JOSEException {
        assertUnusable("{\"keys\":[{\"kty\":\"EC\",\"d\":\"secret\"}]}", "no JWK set");
        assertUnusable(set(RSA, rsa("2026-a", 2048)), "two have one kid");
        assertUnusable(new JWKSet(RSA).toString(true), "no private key");
        assertUnusable(
                set(new RSAKeyGenerator(2048)
                        .keyUse(KeyUse.SIGNATURE)
                        .keyID("s")
                        .generate()),
                "for encryption");
        assertUnusable(set(new OctetSequenceKeyGenerator(256).keyID("k").generate()), "no private key");
        assertUnusable(set(new ECKeyGenerator(Curve.P_256).generate()), "no kid");
    }

    private static void assertUnusable(String jwkSet, String why) {
        assertThatThrownBy(() -> SealingKeys.of(jwkSet))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageContaining(why)
                .hasMessageNotContaining("secret");
    }

    private static void assertRefused(String code, ThrowingCallable open) {
        assertThatThrownBy(open)
                .isInstanceOfSatisfying(
                        RecordRejectedException.class,
                        e -> assertThat(e.explained()).startsWith(code + ": ").doesNotContain("林晓雨"))
                .hasNoCause();
    }

    private static JWEHeader header(JWEAlgorithm algorithm, @Nullable String kid) {
        return new JWEHeader.Builder(algorithm, EncryptionMethod.A256GCM)
                .keyID(kid)
                .build();
    }

    private static String sealed(JWEHeader header, JWEEncrypter encrypter) {
        return sealed(header, encrypter, CONTENT);
    }

    private static String sealed(JWEHeader header, JWEEncrypter encrypter, String content) {
        try {
            JWEObject jwe = new JWEObject(header, new Payload(content));
            jwe.encrypt(encrypter);
            return jwe.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWEEncrypter encrypter(JWK key) {
        try {
            return key instanceof RSAKey rsa ? new RSAEncrypter(rsa) : new ECDHEncrypter(key.toECKey());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SealingKeys keys(JWK... keys) {
        return SealingKeys.of(set(keys));
    }

    private static String set(JWK... keys) {
        return new JWKSet(List.of(keys)).toString(false);
    }

    private static RSAKey rsa(String kid, int bits) {
        try {
            return new RSAKeyGenerator(bits).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ECKey elliptic(String kid) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(kid).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
