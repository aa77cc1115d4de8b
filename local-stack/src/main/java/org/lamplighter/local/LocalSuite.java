package org.lamplighter.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.lamplighter.local.kafka.KafkaBroker;
import org.lamplighter.local.keycloak.KeycloakDistribution;
import org.lamplighter.local.keycloak.KeycloakServer;
import org.lamplighter.local.keycloak.PageAddress;
import org.lamplighter.local.keycloak.Tokens;
import org.lamplighter.local.process.LocalProcess;
import org.lamplighter.local.process.StackFailure;
import org.lamplighter.local.process.SuiteFolder;

/**
 * The whole suite as processes on this machine. The processes outlive the program that started them; a suite opened
 * later on the same folder finds them again.
 *
 * <pre>
 * kafka ──┐
 * store ──┴─→ gateway, intake, dispatch, billing, notification
 * keycloak ─────────────────────────────(in parallel; only its keys are asked for, and late)
 * </pre>
 */
public final class LocalSuite {
    private final SuiteFolder folder;
    private final KeycloakDistribution distribution;
    private final ServiceApps apps;
    private final Ports ports;
    private final KafkaBroker kafka;
    private final KeycloakServer keycloak;
    private final StoreProcess store;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private final Tokens tokens;

    private LocalSuite(Builder builder) {
        BuiltModules modules = BuiltModules.here();
        this.folder = new SuiteFolder(builder.dataDir);
        this.ports =
                builder.ports == null ? Ports.rememberedIn(folder.root()).orElseGet(Ports::defaults) : builder.ports;
        this.kafka = new KafkaBroker(modules.kafkaJars(), folder, ports.kafka(), ports.kafkaController());
        this.distribution = new KeycloakDistribution(modules.keycloak());
        this.keycloak = new KeycloakServer(distribution, folder, ports.keycloak(), ports.keycloakManagement());
        this.store = new StoreProcess(modules, folder, ports.store());
        this.tokens = new Tokens(keycloak.issuer());
        this.apps = new ServiceApps(modules, folder.apps());
        for (Service service : Service.values()) {
            Map<String, String> extra = builder.extra.getOrDefault(service, Map.of());
            services.put(
                    service,
                    new ServiceProcess(
                            service, service.label(), apps, folder, ports, () -> environment(service, ports, extra)));
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The suite of this folder as it was started last, or with the default ports when it never was. */
    public static LocalSuite at(Path dataDir) {
        return builder().dataDir(dataDir).build();
    }

    /** What may differ between suites. */
    public static final class Builder {
        private Path dataDir = Path.of(".lamplighter");
        private @Nullable Ports ports;
        private final Map<Service, Map<String, String>> extra = new EnumMap<>(Service.class);

        private Builder() {}

        /** Where state, logs and process numbers are kept. */
        public Builder dataDir(Path folder) {
            this.dataDir = folder;
            return this;
        }

        /** Without this: the ports of the last start in that folder, else the defaults. */
        public Builder ports(Ports chosen) {
            this.ports = chosen;
            return this;
        }

        /** One more environment variable for one service. */
        public Builder environment(Service service, String name, String value) {
            extra.computeIfAbsent(service, _ -> new HashMap<>()).put(name, value);
            return this;
        }

        public LocalSuite build() {
            return new LocalSuite(this);
        }
    }

    /**
     * Starts what is not running and returns when everything is ready. When one part fails or the program is
     * interrupted, everything that this call started is stopped again.
     *
     * @throws StackFailure in one sentence: a port in use, a process that ended before it was ready
     */
    public void start(Progress progress) {
        List<LocalProcess> missing = processes().stream()
                .filter(process -> process.running().isEmpty())
                .toList();
        PortOwner.requireFree(ports, missing.stream().map(LocalProcess::name).toList());
        ports.rememberIn(home());
        SuiteStart start = new SuiteStart(missing, progress);
        CountDownLatch over = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> undo(start, over, progress), "undo-start"));
        try {
            start.run(List.of(kafka, store), List.of(keycloak), List.copyOf(services.values()));
            if (ports.http(Service.GATEWAY) != Service.GATEWAY.defaultPort()) {
                new PageAddress(keycloakUri(), gatewayUri()).register();
            }
        } finally {
            over.countDown();
        }
    }

    /** At the end of the program: a start that was under way is a failed one, and leaves nothing running. */
    private static void undo(SuiteStart start, CountDownLatch over, Progress progress) {
        if (over.getCount() == 0) {
            return;
        }
        progress.interrupted();
        start.abort("Interrupted: what was started is stopped again.");
        try {
            over.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on everything is stopped when this program ends, even by Ctrl-C: for tests and measurements. */
    public void stopAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(Progress.SILENT), "stop-suite"));
    }

    /** True when a start would find everything unpacked, built and imported. */
    public boolean isPrepared() {
        return distribution.isPrepared() && Arrays.stream(Service.values()).allMatch(apps::isUnpacked);
    }

    /** Does once what a start would else do first. */
    public void prepare() {
        distribution.prepare();
        Arrays.stream(Service.values()).forEach(apps::unpacked);
    }

    /** Stops everything, the services first so that they can finish what they hold; data stays. */
    public void stop(Progress progress) {
        stopAll(Arrays.stream(Service.values()).map(this::second).toList(), progress);
        stopAll(List.copyOf(services.values()), progress);
        stopAll(List.of(kafka, store, keycloak), progress);
    }

    public List<LocalProcess> processes() {
        List<LocalProcess> all = new ArrayList<>(List.of(kafka, store, keycloak));
        all.addAll(services.values());
        return Collections.unmodifiableList(all);
    }

    /** The process that {@code status} shows under this name: {@code kafka}, {@code intake}, … */
    public LocalProcess process(String name) {
        return processes().stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new StackFailure("There is no process called " + name + "; there are: "
                        + String.join(
                                ", ",
                                processes().stream().map(LocalProcess::name).toList())
                        + "."));
    }

    public LocalProcess service(Service service) {
        return process(service.label());
    }

    /**
     * A second instance of a service beside the suite's own, which the gateway does not know. It is stopped with the suite.
     *
     * @param ports where it listens
     * @param extra environment variables of its own
     */
    public LocalProcess second(Service service, Ports ports, Map<String, String> extra) {
        return new ServiceProcess(
                service, service.label() + "-2", apps, folder, ports, () -> environment(service, ports, extra));
    }

    /** The second instance as far as it must be known to stop it. */
    private LocalProcess second(Service service) {
        return second(service, ports, Map.of());
    }

    public boolean isUp() {
        return processes().stream().allMatch(process -> process.running().isPresent() && process.isReady());
    }

    /** Deletes the data of a stopped suite, the key included that it was enciphered with. */
    public void forget() {
        processes().stream()
                .filter(process -> process.running().isPresent())
                .findFirst()
                .ifPresent(process -> {
                    throw new StackFailure(process.name() + " is running; its data is not deleted under it.");
                });
        if (Files.exists(data())) {
            ServiceApps.deleteTree(data());
        }
    }

    Path data() {
        return home().resolve("data");
    }

    public Path home() {
        return folder.root();
    }

    public Ports ports() {
        return ports;
    }

    public URI gatewayUri() {
        return URI.create("http://localhost:" + ports.http(Service.GATEWAY));
    }

    /** A service past the gateway: for tests of the service's own checks. */
    public URI serviceUri(Service service) {
        return URI.create("http://localhost:" + ports.http(service));
    }

    public URI managementUri(Service service) {
        return URI.create("http://localhost:" + ports.management(service) + "/actuator");
    }

    public URI keycloakUri() {
        return URI.create("http://localhost:" + ports.keycloak());
    }

    public URI issuer() {
        return keycloak.issuer();
    }

    public String kafkaBootstrap() {
        return kafka.bootstrapServers();
    }

    public String mongoUri() {
        return "mongodb://localhost:" + ports.store();
    }

    public Tokens tokens() {
        return tokens;
    }

    private Map<String, String> environment(Service service, Ports ports, Map<String, String> extra) {
        Map<String, String> environment = new HashMap<>();
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(ports.http(service)));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(ports.management(service)));
        environment.put("LAMPLIGHTER_ISSUER", issuer().toString());
        environment.put("LAMPLIGHTER_JWKS", issuer() + "/protocol/openid-connect/certs");
        if (service == Service.GATEWAY) {
            environment.put("LAMPLIGHTER_MAILBOX_ENABLED", "true");
            environment.put("LAMPLIGHTER_INTAKE_URL", serviceUri(Service.INTAKE).toString());
            environment.put(
                    "LAMPLIGHTER_DISPATCH_URL", serviceUri(Service.DISPATCH).toString());
            environment.put(
                    "LAMPLIGHTER_BILLING_URL", serviceUri(Service.BILLING).toString());
            environment.put(
                    "LAMPLIGHTER_NOTIFICATION_URL",
                    serviceUri(Service.NOTIFICATION).toString());
        } else {
            environment.put("LAMPLIGHTER_MONGO_URI", mongoUri());
            environment.put("LAMPLIGHTER_KAFKA", kafkaBootstrap());
            environment.put("LAMPLIGHTER_DATA_KEY", DataKey.in(folder.data("key")));
        }
        if (service == Service.BILLING) {
            environment.put("LAMPLIGHTER_SEALING_KEYS", SealingKey.in(folder.data("key")));
        }
        if (service == Service.NOTIFICATION) {
            environment.put("LAMPLIGHTER_NOTIFICATION_MAILBOX_ENABLED", "true");
        }
        environment.putAll(extra);
        return environment;
    }

    private static void stopAll(List<LocalProcess> some, Progress progress) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            some.stream()
                    .filter(process -> process.running().isPresent())
                    .forEach(process -> threads.execute(() -> {
                        long began = System.nanoTime();
                        process.stop();
                        progress.stopped(process.name(), Duration.ofNanos(System.nanoTime() - began));
                    }));
        }
    }
}
