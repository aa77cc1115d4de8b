package org.lamplighter.gateway.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.BadJWSException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;

/**
 * Checks a token: the signature once per token and minute, issuer and times at every request.
 *
 * <p>Only tokens whose signature was found good are remembered, so nobody can fill the memory with invented ones.
 */
@Component
final class TokenChecks implements JwtDecoder {

    /** Error code of a token whose time is over. */
    static final String EXPIRED = "token-expired";

    private final NimbusJwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> claims;
    private final Cache<String, Jwt> remembered;
    private final IssuerKeys keys;

    TokenChecks(TokenSettings settings, IssuerKeys keys, Clock clock) {
        this.keys = keys;
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                settings.algorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toSet()), keys.source()));
        // Spring Security's validators below do this, with the injected clock.
        processor.setJWTClaimsSetVerifier((_, _) -> {});
        signatures = new NimbusJwtDecoder(processor);
        signatures.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        claims = claims(settings, clock);
        remembered = Caffeine.newBuilder()
                .maximumSize(settings.rememberMost())
                .expireAfterWrite(settings.rememberFor())
                .build();
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = remembered.getIfPresent(token);
        Jwt jwt = known == null ? verified(token) : known;
        OAuth2TokenValidatorResult result = claims.validate(jwt);
        if (result.hasErrors()) {
            throw new JwtValidationException("The token's claims are not accepted", result.getErrors());
        }
        if (known == null) {
            remembered.put(token, jwt);
        }
        return jwt;
    }

    private Jwt verified(String token) {
        try {
            return signatures.decode(token);
        } catch (BadJwtException bad) {
            if (!keys.reachable() && bad.getCause() instanceof BadJOSEException reason && isUnknownKey(reason)) {
                throw new JwtException("The token's key is not known and the issuer cannot be asked", bad);
            }
            throw bad;
        } catch (JwtException failure) {
            // An unknown key asked for again within the shortest interval, while the issuer answers: the key does not
            // exist.
            if (failure.getCause() instanceof RateLimitReachedException && keys.reachable()) {
                throw new BadJwtException("The token's key is not among the issuer's", failure);
            }
            throw failure;
        }
    }

    /** Nimbus has no type of its own for it; its subtypes stand for bad signatures and claims. */
    private static boolean isUnknownKey(BadJOSEException reason) {
        return !(reason instanceof BadJWSException) && !(reason instanceof BadJWTException);
    }

    private static OAuth2TokenValidator<Jwt> claims(TokenSettings settings, Clock clock) {
        var times = new JwtTimestampValidator(settings.clockSkew());
        times.setAllowEmptyExpiryClaim(false);
        times.setClock(clock);
        var issuer = new JwtIssuerValidator(settings.issuer());
        var expired = OAuth2TokenValidatorResult.failure(new OAuth2Error(EXPIRED));
        return jwt -> {
            OAuth2TokenValidatorResult issued = issuer.validate(jwt);
            if (issued.hasErrors()) {
                return issued;
            }
            OAuth2TokenValidatorResult timely = times.validate(jwt);
            Instant end = jwt.getExpiresAt();
            return timely.hasErrors() && end != null && end.isBefore(clock.instant()) ? expired : timely;
        };
    }

    /** The error codes of a refused token. */
    static List<String> codes(JwtValidationException refused) {
        return refused.getErrors().stream().map(OAuth2Error::getErrorCode).toList();
    }
}
