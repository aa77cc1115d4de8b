package org.lamplighter.acceptance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The site of a third party on this machine: sends browsers to the consent page and sees what they come back with. */
final class ThirdPartySite implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final HttpServer server;
    private final BlockingQueue<Map<String, String>> visits = new LinkedBlockingQueue<>();

    ThirdPartySite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/connected", this::visited);
        server.start();
    }

    /** Where browsers come back to. */
    String back() {
        return "http://localhost:" + server.getAddress().getPort() + "/connected";
    }

    /** The address that it sends its customers' browsers to. */
    URI asks(URI gateway, String redirectUri, String scope, String state) {
        return gateway.resolve("/my/consent?client_id=energyview&redirect_uri=%s&scope=%s&state=%s"
                .formatted(encoded(redirectUri), encoded(scope), encoded(state)));
    }

    /** What the next browser brings. */
    Map<String, String> visit() {
        try {
            Map<String, String> brought = visits.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (brought == null) {
                throw new StoryBroken("no browser came back within " + PATIENCE_SECONDS + " s");
            }
            return brought;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryBroken("interrupted");
        }
    }

    private void visited(HttpExchange exchange) throws IOException {
        String query = Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), "");
        visits.add(Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1]))));
        byte[] page = "<!doctype html><title>EnergyView</title><h1>EnergyView</h1>".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
