package org.lamplighter.gateway.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lamplighter.gateway.GatewayApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway on a free port, with an issuer and four services around it, all of them real. */
public final class World implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-05-04T03:02:01Z"));
    private final Issuer issuer = new Issuer(clock);
    private final Map<String, Upstream> services = new LinkedHashMap<>();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConfigurableApplicationContext gateway;
    private final int port;

    private World(List<String> settings) {
        List.of("intake", "dispatch", "billing", "notification")
                .forEach(name -> services.put(name, new Upstream(name)));
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "server.address", "127.0.0.1",
                "server.port", "0",
                "management.server.address", "127.0.0.1",
                "management.server.port", "0",
                "spring.main.allow-bean-definition-overriding", "true",
                "logging.structured.format.console", "",
                "lamplighter.gateway.token.issuer", issuer.name(),
                "lamplighter.gateway.token.jwks", issuer.jwks()));
        services.forEach((name, service) -> all.put("lamplighter.gateway.services." + name + ".url", service.url()));
        settings.forEach(setting ->
                all.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1)));
        String[] arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        gateway = new SpringApplicationBuilder(GatewayApplication.class)
                .listeners(withClock(clock))
                .run(arguments);
        port = localPort("server");
    }

    /**
     * Starts everything.
     *
     * @param settings {@code key=value} for the gateway
     */
    public static World with(String... settings) {
        return new World(List.of(settings));
    }

    public MovableClock clock() {
        return clock;
    }

    public Issuer issuer() {
        return issuer;
    }

    public Upstream service(String name) {
        Upstream service = services.get(name);
        if (service == null) {
            throw new IllegalArgumentException(name);
        }
        return service;
    }

    public HttpClient client() {
        return client;
    }

    public int port() {
        return port;
    }

    public int managementPort() {
        return localPort("management");
    }

    public ConfigurableApplicationContext gateway() {
        return gateway;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path));
    }

    public HttpRequest.Builder request(String path, String token) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request.build());
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    public HttpResponse<String> get(String path, String token) {
        return send(request(path, token));
    }

    /** The body of an answer as JSON. */
    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        gateway.close();
        client.close();
        services.values().forEach(Upstream::close);
        issuer.close();
    }

    private int localPort(String which) {
        return gateway.getEnvironment().getRequiredProperty("local." + which + ".port", Integer.class);
    }

    private static ApplicationListener<ApplicationPreparedEvent> withClock(MovableClock clock) {
        return event -> {
            if (event.getApplicationContext() instanceof GenericApplicationContext context) {
                context.registerBean("clock", Clock.class, () -> clock);
            }
        };
    }
}
