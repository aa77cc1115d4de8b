package org.lamplighter.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;

/** A service behind the gateway: where it is, its two connection pools and its breaker. */
public final class Service {

    private final String name;
    private final HttpHost host;
    private final CloseableHttpClient calls;
    private final CloseableHttpClient streams;
    private final CircuitBreaker breaker;
    private final ServiceSettings.Settings settings;

    Service(
            String name,
            HttpHost host,
            CloseableHttpClient calls,
            CloseableHttpClient streams,
            CircuitBreaker breaker,
            ServiceSettings.Settings settings) {
        this.name = name;
        this.host = host;
        this.calls = calls;
        this.streams = streams;
        this.breaker = breaker;
        this.settings = settings;
    }

    String name() {
        return name;
    }

    HttpHost host() {
        return host;
    }

    CircuitBreaker breaker() {
        return breaker;
    }

    Duration responseTimeout() {
        return settings.responseTimeout();
    }

    /** Limits for ordinary requests whose answer may be silent for this long. */
    RequestConfig limits(Duration silence) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.of(settings.poolTimeout()))
                .setResponseTimeout(Timeout.of(silence))
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    RequestConfig streamLimits() {
        return limits(settings.streamIdleTimeout());
    }

    /**
     * Sends a request and tells the breaker how it went; the caller must have asked the breaker for permission.
     *
     * @throws BodyTooLarge when the body turned out too large while it was sent; the breaker hears nothing
     * @throws ClientGone when the client broke off while its body was sent; the breaker hears nothing
     * @throws IOException when the service could not be reached or did not answer in time
     */
    ClassicHttpResponse execute(HttpUriRequestBase request, boolean stream, RequestConfig limits) throws IOException {
        HttpClientContext context = HttpClientContext.create();
        context.setRequestConfig(limits);
        long start = System.nanoTime();
        ClassicHttpResponse response;
        try {
            response = (stream ? streams : calls).executeOpen(host, request, context);
        } catch (ConnectionRequestTimeoutException poolExhausted) {
            breaker.releasePermission();
            throw poolExhausted;
        } catch (IOException failure) {
            IOException broken = request.getEntity() instanceof RequestBody body ? body.broken() : null;
            if (broken != null) {
                breaker.releasePermission();
                throw broken;
            }
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failure);
            throw failure;
        } catch (RuntimeException | Error bug) {
            breaker.releasePermission();
            throw bug;
        }
        int status = response.getCode();
        if (status >= 502 && status <= 504) {
            breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, new UnhealthyAnswer());
        } else {
            breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
        return response;
    }

    /** What the breaker is told when the service itself says that it cannot serve. */
    private static final class UnhealthyAnswer extends Exception {

        UnhealthyAnswer() {
            super("502, 503 or 504", null, false, false);
        }
    }
}
