package org.lamplighter.local;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The key that a utility's systems would seal personal data to: of P-256, in a JWK set. */
final class SealingKey {

    private static final int COORDINATE_BYTES = 32;
    private static final int NAME_BYTES = 4;

    private SealingKey() {}

    /** A JWK set with the private key. */
    static String in(Path folder) {
        return KeyFile.in(folder, "sealing-keys", SealingKey::make);
    }

    private static String make() {
        try {
            KeyPairGenerator curve = KeyPairGenerator.getInstance("EC");
            curve.initialize(new ECGenParameterSpec("secp256r1"));
            return new JsonMapper().writeValueAsString(Map.of("keys", List.of(jwk(curve.generateKeyPair()))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    private static Map<String, String> jwk(KeyPair pair) {
        byte[] name = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(name);
        ECPublicKey open = (ECPublicKey) pair.getPublic();
        Map<String, String> jwk = new LinkedHashMap<>();
        jwk.put("kty", "EC");
        jwk.put("crv", "P-256");
        jwk.put("use", "enc");
        jwk.put("alg", "ECDH-ES+A256KW");
        jwk.put("kid", "embedded-" + HexFormat.of().formatHex(name));
        jwk.put("x", text(open.getW().getAffineX()));
        jwk.put("y", text(open.getW().getAffineY()));
        jwk.put("d", text(((ECPrivateKey) pair.getPrivate()).getS()));
        return jwk;
    }

    /** As many bytes as the curve has, the highest first (RFC 7518, 6.2). */
    private static String text(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] full = new byte[COORDINATE_BYTES];
        int length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, full, COORDINATE_BYTES - length, length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(full);
    }
}
