package org.lamplighter.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Every port of a suite, by what it is for. All are on loopback. */
public final class Ports {
    private static final String MANAGEMENT = "-management";
    private static final String FILE = "ports.properties";

    private final Map<String, Integer> byUse;

    private Ports(Map<String, Integer> byUse) {
        this.byUse = Collections.unmodifiableMap(new TreeMap<>(byUse));
    }

    /** The ports that the documentation names. */
    public static Ports defaults() {
        return assigned(wanted -> wanted);
    }

    /** Ports that are free at this moment. */
    public static Ports random() {
        List<ServerSocket> held = new ArrayList<>();
        try {
            return assigned(_ -> hold(held));
        } finally {
            held.forEach(Ports::release);
        }
    }

    /** Writes them down for the next {@link #rememberedIn}. */
    void rememberIn(Path folder) {
        Properties properties = new Properties();
        byUse.forEach((use, port) -> properties.setProperty(use, port.toString()));
        try (Writer out = Files.newBufferedWriter(folder.resolve(FILE))) {
            properties.store(out, "ports of the last start");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Ports> rememberedIn(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Integer> byUse = new TreeMap<>();
        properties.stringPropertyNames().forEach(use -> byUse.put(use, Integer.valueOf(properties.getProperty(use))));
        return byUse.keySet().equals(defaults().byUse.keySet()) ? Optional.of(new Ports(byUse)) : Optional.empty();
    }

    public Map<String, Integer> byUse() {
        return byUse;
    }

    public int http(Service service) {
        return of(service.label());
    }

    public int management(Service service) {
        return of(service.label() + MANAGEMENT);
    }

    public int keycloak() {
        return of("keycloak");
    }

    public int keycloakManagement() {
        return of("keycloak" + MANAGEMENT);
    }

    public int kafka() {
        return of("kafka");
    }

    public int kafkaController() {
        return of("kafka-controller");
    }

    public int store() {
        return of("store");
    }

    private int of(String use) {
        Integer port = byUse.get(use);
        if (port == null) {
            throw new IllegalArgumentException("no port for " + use);
        }
        return port;
    }

    private static Ports assigned(ToIntFunction<Integer> choice) {
        Map<String, Integer> ports = new TreeMap<>();
        for (Service service : Service.values()) {
            ports.put(service.label(), choice.applyAsInt(service.defaultPort()));
            ports.put(service.label() + MANAGEMENT, choice.applyAsInt(managementOf(service.defaultPort())));
        }
        ports.put("keycloak", choice.applyAsInt(8180));
        ports.put("keycloak" + MANAGEMENT, choice.applyAsInt(9180));
        ports.put("kafka", choice.applyAsInt(19092));
        ports.put("kafka-controller", choice.applyAsInt(19093));
        ports.put("store", choice.applyAsInt(27117));
        return new Ports(ports);
    }

    private static int managementOf(int port) {
        return port + 1000;
    }

    private static int hold(List<ServerSocket> held) {
        try {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            held.add(socket);
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
