package org.lamplighter.gateway.world;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An identity provider: signs tokens with real keys and serves the public ones until it is stopped. */
public final class Issuer implements AutoCloseable {

    private final Clock clock;
    private final HttpServer server;
    private final RSAKey key = generate("first");
    private final RSAKey stranger = generate("first");
    private final AtomicInteger served = new AtomicInteger();
    private volatile JWKSet published = new JWKSet(key);

    /**
     * Starts serving keys on a free port.
     *
     * @param clock what the issuer takes for the time
     */
    public Issuer(Clock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/certs", exchange -> {
            served.incrementAndGet();
            byte[] body = published.toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    public String name() {
        return "http://issuer.test/realms/lamplighter";
    }

    public String jwks() {
        return "http://localhost:" + server.getAddress().getPort() + "/certs";
    }

    /** How often the keys were asked for. */
    public int served() {
        return served.get();
    }

    /** A key that is published from now on beside the first. */
    public RSAKey addKey(String id) {
        RSAKey added = generate(id);
        published = new JWKSet(List.of(key, added));
        return added;
    }

    /** A good token of an audience for a subject. */
    public String token(String audience, String subject) {
        return token(audience, subject, claims -> claims);
    }

    /** A good token with more or other claims. */
    public String token(String audience, String subject, UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(claims(audience, subject, change), key);
    }

    /** A token signed with a key of the caller's choice. */
    public String tokenBy(RSAKey signer, String audience, String subject) {
        return signed(claims(audience, subject, claims -> claims), signer);
    }

    public String expired(String audience) {
        return token(audience, "late", claims -> claims.expirationTime(inSeconds(-120)));
    }

    public String ofAnotherIssuer(String audience) {
        return token(audience, "foreign", claims -> claims.issuer("http://elsewhere.test/realms/other"));
    }

    /** Claims and key id are right, the signature is by a key that only calls itself so. */
    public String forged(String audience) {
        return tokenBy(stranger, audience, "forger");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private JWTClaimsSet claims(String audience, String subject, UnaryOperator<JWTClaimsSet.Builder> change) {
        return change.apply(new JWTClaimsSet.Builder()
                        .issuer(name())
                        .subject(subject)
                        .audience(audience)
                        .claim("azp", audience + "-app")
                        .claim("realm_access", Map.of("roles", List.of("crew".equals(audience) ? "crew" : "none")))
                        .issueTime(inSeconds(-1000))
                        .expirationTime(inSeconds(300)))
                .build();
    }

    private Date inSeconds(long seconds) {
        return Date.from(clock.instant().plus(Duration.ofSeconds(seconds)));
    }

    private static String signed(JWTClaimsSet claims, RSAKey signer) {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(JOSEObjectType.JWT)
                            .keyID(signer.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new RSASSASigner(signer));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey generate(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
