package org.lamplighter.gateway.caller;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.Closeable;
import java.io.IOException;
import java.net.MalformedURLException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The issuer's public keys: cached, renewed ahead of time, kept through an outage of the issuer. */
@Component
final class IssuerKeys implements DisposableBean {

    private static final int MAX_DOCUMENT_BYTES = 100 * 1024;

    private final JWKSource<SecurityContext> source;
    private volatile boolean reachable = true;

    IssuerKeys(TokenSettings settings, MeterRegistry meters) throws MalformedURLException {
        var retriever = new DefaultResourceRetriever(
                Math.toIntExact(settings.connectTimeout().toMillis()),
                Math.toIntExact(settings.readTimeout().toMillis()),
                MAX_DOCUMENT_BYTES);
        source = JWKSourceBuilder.create(
                        new Watched(new URLBasedJWKSetSource<>(settings.jwks().toURL(), retriever)))
                .cache(
                        settings.keysFor().toMillis(),
                        settings.connectTimeout().plus(settings.readTimeout()).toMillis())
                .refreshAheadCache(settings.refreshAhead().toMillis(), false)
                .outageTolerant(settings.outage().toMillis())
                .rateLimited(settings.minInterval().toMillis())
                .build();
        Gauge.builder("gateway.issuer.reachable", this, keys -> keys.reachable ? 1 : 0)
                .description("1 when the last question for the issuer's keys was answered")
                .register(meters);
    }

    JWKSource<SecurityContext> source() {
        return source;
    }

    /** Whether the issuer answered the last question for its keys. */
    boolean reachable() {
        return reachable;
    }

    @Override
    public void destroy() throws IOException {
        if (source instanceof Closeable closeable) {
            closeable.close();
        }
    }

    /** Below all caches: sees only the questions that really go to the issuer. */
    private final class Watched extends JWKSetSourceWrapper<SecurityContext> {

        Watched(JWKSetSource<SecurityContext> issuer) {
            super(issuer);
        }

        @Override
        public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
                throws KeySourceException {
            JWKSet answered;
            try {
                answered = getSource().getJWKSet(refresh, now, context);
            } catch (KeySourceException unanswered) {
                reachable = false;
                throw unanswered;
            }
            reachable = true;
            return answered;
        }
    }
}
