package org.lamplighter.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.lamplighter.local.LocalSuite;
import org.lamplighter.local.Ports;
import org.lamplighter.local.Progress;
import org.lamplighter.local.Service;

/**
 * A suite of the benchmark's own: fresh, on free ports, beside whatever runs already, so that a measurement neither meets
 * nor leaves behind anybody's data. Only the gateway's limits per caller are lifted: a handful of tokens stands for the
 * customers of a city.
 */
final class BenchSuite implements AutoCloseable {

    private static final String UNLIMITED = "1000000";

    private final LocalSuite suite;

    private BenchSuite(LocalSuite suite) {
        this.suite = suite;
    }

    static BenchSuite start(Path home) {
        return start(home, Map.of(), Service.GATEWAY);
    }

    /** With environment variables for one of its services. */
    static BenchSuite start(Path home, Map<String, String> settings, Service service) {
        LocalSuite.Builder builder =
                LocalSuite.builder().dataDir(home.resolve("bench")).ports(Ports.random());
        for (String audience : new String[] {"CUSTOMER", "CREW", "DESK", "PARTNER", "OPEN"}) {
            String rate = "LAMPLIGHTER_GATEWAY_AUDIENCES_" + audience + "_RATE_";
            builder.environment(Service.GATEWAY, rate + "TOKENS", UNLIMITED)
                    .environment(Service.GATEWAY, rate + "BURST", UNLIMITED);
        }
        settings.forEach((name, value) -> builder.environment(service, name, value));
        LocalSuite suite = builder.build();
        suite.stop(Progress.SILENT);
        suite.forget();
        suite.stopAtExit();
        System.out.println("starting a suite of its own for the benchmark …");
        suite.start(new Progress() {
            @Override
            public void starting(String what) {}

            @Override
            public void ready(String what, Duration took) {
                System.out.printf("  %-14s ready after %5.1f s%n", what, took.toMillis() / 1000.0);
            }

            @Override
            public void stopped(String what, Duration took) {}
        });
        return new BenchSuite(suite);
    }

    LocalSuite suite() {
        return suite;
    }

    @Override
    public void close() {
        suite.stop(Progress.SILENT);
        suite.forget();
    }
}
