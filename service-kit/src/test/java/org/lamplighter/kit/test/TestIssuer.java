package org.lamplighter.kit.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** Issues real signed tokens as the realm does, and publishes its keys over HTTP. */
public final class TestIssuer {

    private final RSAKey key;
    private final KeysServer server;

    private TestIssuer(RSAKey key, KeysServer server) {
        this.key = key;
        this.server = server;
    }

    static TestIssuer start() {
        try {
            RSAKey key = new RSAKeyGenerator(2048).keyID("test").generate();
            return new TestIssuer(key, KeysServer.of(publicKeys(key)));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return server.port();
    }

    byte[] publicKeys() {
        return publicKeys(key);
    }

    private static byte[] publicKeys(RSAKey key) {
        return new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Signs in an issuer's name, under the id of its key, with a key of its own. */
    public static TestIssuer forger(TestIssuer imitated) {
        try {
            return new TestIssuer(new RSAKeyGenerator(2048).keyID("test").generate(), imitated.server);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String issuer() {
        return "http://localhost:" + server.port() + "/realms/lamplighter";
    }

    public String keys() {
        return server.url();
    }

    /** A customer's token. */
    public String customer(String subject) {
        return token("customer", subject, Map.of());
    }

    /** A crew member's token. */
    public String crew(String subject, String crewId) {
        return token("crew", subject, Map.of("crew_id", crewId, "realm_access", Map.of("roles", List.of("crew"))));
    }

    /** A desk user's token with one role, for these service areas. */
    public String desk(String subject, String role, String... areas) {
        return token(
                "desk",
                subject,
                Map.of("realm_access", Map.of("roles", List.of(role)), "service_areas", List.of(areas)));
    }

    /** A desk user's token that runs out after so long. */
    public String deskFor(java.time.Duration valid, String subject, String role, String... areas) {
        return token(
                "desk",
                subject,
                Map.of("realm_access", Map.of("roles", List.of(role)), "service_areas", List.of(areas)),
                Instant.now().plus(valid),
                issuer());
    }

    /** A partner system's token. */
    public String partner(String partnerId, String... scopes) {
        return token(
                "partner", "client-" + partnerId, Map.of("partner_id", partnerId, "scope", String.join(" ", scopes)));
    }

    /** A token for an audience with further claims, valid for five minutes. */
    public String token(String audience, String subject, Map<String, Object> claims) {
        return token(audience, subject, claims, Instant.now().plusSeconds(300), issuer());
    }

    /** A token that ran out an hour ago. */
    public String expired(String audience, String subject, Map<String, Object> claims) {
        return token(audience, subject, claims, Instant.now().minusSeconds(3600), issuer());
    }

    /** A token in the name of another issuer. */
    public String foreign(String audience, String subject, Map<String, Object> claims) {
        return token(audience, subject, claims, Instant.now().plusSeconds(300), "http://elsewhere.example/realm");
    }

    private String token(String audience, String subject, Map<String, Object> claims, Instant expires, String issuer) {
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(subject)
                .audience(audience)
                .issueTime(Date.from(expires.minusSeconds(600)))
                .expirationTime(Date.from(expires));
        claims.forEach(set::claim);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), set.build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
