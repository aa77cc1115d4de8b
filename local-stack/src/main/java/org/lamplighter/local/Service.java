package org.lamplighter.local;

import java.util.Arrays;
import java.util.Optional;

/** The suite's own processes. */
public enum Service {
    GATEWAY("gateway", "gateway", 8080),
    INTAKE("intake", "intake-service", 8101),
    DISPATCH("dispatch", "dispatch-service", 8102),
    BILLING("billing", "billing-query-service", 8103),
    NOTIFICATION("notification", "notification-service", 8104);

    private final String label;
    private final String module;
    private final int defaultPort;

    Service(String label, String module, int defaultPort) {
        this.label = label;
        this.module = module;
        this.defaultPort = defaultPort;
    }

    /** How people call it: {@code logs intake}. */
    public String label() {
        return label;
    }

    /** The module that builds it. */
    public String module() {
        return module;
    }

    int defaultPort() {
        return defaultPort;
    }

    public static Optional<Service> called(String label) {
        return Arrays.stream(values())
                .filter(service -> service.label.equals(label))
                .findFirst();
    }
}
