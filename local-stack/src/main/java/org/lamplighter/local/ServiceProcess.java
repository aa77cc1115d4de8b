package org.lamplighter.local;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.lamplighter.local.process.ChildProcess;
import org.lamplighter.local.process.Http;
import org.lamplighter.local.process.Jvm;
import org.lamplighter.local.process.LocalProcess;
import org.lamplighter.local.process.SuiteFolder;

/** One of the suite's own services, run from its executable jar. */
final class ServiceProcess implements LocalProcess {
    private static final String OPTIONS = "LAMPLIGHTER_SERVICE_OPTS";

    private final Service service;
    private final ServiceApps apps;
    private final Ports ports;
    private final Supplier<Map<String, String>> environment;
    private final ChildProcess process;

    ServiceProcess(
            Service service,
            String name,
            ServiceApps apps,
            SuiteFolder folder,
            Ports ports,
            Supplier<Map<String, String>> environment) {
        this.service = service;
        this.apps = apps;
        this.ports = ports;
        this.environment = environment;
        this.process = new ChildProcess(name, folder);
    }

    @Override
    public int port() {
        return ports.http(service);
    }

    @Override
    public ChildProcess process() {
        return process;
    }

    @Override
    public void start() {
        if (running().isPresent()) {
            return;
        }
        List<String> options = new ArrayList<>(List.of(
                "-Xms64m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
        options.addAll(extraOptions(OPTIONS));
        options.addAll(extraOptions(OPTIONS + "_" + service.name().toUpperCase(Locale.ROOT)));
        process.start(
                Jvm.command(options, List.of("-jar", apps.unpacked(service).toString())), environment.get());
    }

    @Override
    public boolean isReady() {
        return Http.isOk(URI.create("http://127.0.0.1:" + ports.management(service) + "/actuator/health/readiness"));
    }

    /** Options that a person adds, a recording for example: for every service, or for one. */
    private static List<String> extraOptions(String variable) {
        String value = System.getenv().getOrDefault(variable, "").strip();
        return value.isEmpty() ? List.of() : List.of(value.split("\\s+", -1));
    }
}
