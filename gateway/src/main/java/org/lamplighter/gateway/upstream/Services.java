package org.lamplighter.gateway.upstream;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The services by name, each with its own pools and breaker, so that one that is ill takes no other with it. */
@Component
public final class Services implements DisposableBean {

    private final Map<String, Service> byName = new TreeMap<>();
    private final List<CloseableHttpClient> clients = new ArrayList<>();
    private final MeterRegistry meters;
    private final long openSeconds;

    Services(ServiceSettings settings, MeterRegistry meters) {
        this.meters = meters;
        this.openSeconds = Math.max(1, settings.breaker().openFor().toSeconds());
        CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(breakerConfig(settings.breaker()));
        settings.services()
                .forEach((name, service) -> byName.put(
                        name,
                        new Service(
                                name,
                                HttpHost.create(service.url()),
                                client(name, service, service.connections()),
                                client(name + "-streams", service, service.streams()),
                                breakers.circuitBreaker(name),
                                service)));
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    }

    /**
     * The names of all services.
     *
     * @return sorted
     */
    public Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    Service named(String name) {
        Service service = byName.get(name);
        if (service == null) {
            throw new IllegalArgumentException("No service is called " + name);
        }
        return service;
    }

    long openSeconds() {
        return openSeconds;
    }

    @Override
    public void destroy() throws IOException {
        for (CloseableHttpClient client : clients) {
            client.close();
        }
    }

    private static CircuitBreakerConfig breakerConfig(ServiceSettings.Breaker breaker) {
        return CircuitBreakerConfig.custom()
                .slidingWindow(breaker.window(), breaker.minimum(), SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(breaker.failurePercent())
                .waitDurationInOpenState(breaker.openFor())
                .permittedNumberOfCallsInHalfOpenState(breaker.trials())
                .build();
    }

    private CloseableHttpClient client(String name, ServiceSettings.Settings service, int connections) {
        var manager = PoolingHttpClientConnectionManagerBuilder.create()
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.STRICT)
                .setConnPoolPolicy(PoolReusePolicy.LIFO)
                .setMaxConnTotal(connections)
                .setMaxConnPerRoute(connections)
                .setDefaultSocketConfig(SocketConfig.custom()
                        .setTcpNoDelay(true)
                        .setSoTimeout(Timeout.of(service.responseTimeout()))
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(service.connectTimeout()))
                        .setSocketTimeout(Timeout.of(service.responseTimeout()))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .setIdleTimeout(Timeout.of(service.idleTimeout()))
                        .build())
                .build();
        Gauge.builder(
                        "gateway.connections",
                        manager,
                        pool -> pool.getTotalStats().getLeased())
                .description("Connections to a service in use")
                .tag("pool", name)
                .register(meters);
        CloseableHttpClient client = HttpClients.custom()
                .setConnectionManager(manager)
                .setRetryStrategy(new OnceMoreIfNothingHappened())
                .evictIdleConnections(TimeValue.of(service.idleTimeout()))
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableConnectionState()
                .disableDefaultUserAgent()
                .build();
        clients.add(client);
        return client;
    }
}
