package org.lamplighter.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** Every port of a suite, by what it is for. All are on loopback. */
public final class Ports {
    private static final String MANAGEMENT = "-management";

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

    /** As told by {@link #byUse()} before. */
    public static Ports of(Map<String, Integer> byUse) {
        if (!byUse.keySet().equals(defaults().byUse.keySet())) {
            throw new IllegalArgumentException("ports for " + byUse.keySet() + " are not those of this suite");
        }
        return new Ports(byUse);
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
