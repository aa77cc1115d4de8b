package org.lamplighter.acceptance;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.lamplighter.local.LocalSuite;
import org.lamplighter.local.Ports;
import org.lamplighter.local.Progress;
import org.lamplighter.local.SampleDistrict;
import org.lamplighter.local.Service;

/**
 * The packaged suite, started once for all stories on free ports with an empty store and the sample district, and stopped
 * when the last one has ended. Tests take the {@link LocalSuite} as a parameter.
 */
final class RunningSuite implements ParameterResolver {

    private record Started(LocalSuite suite) implements AutoCloseable {

        static Started fresh() {
            LocalSuite suite = hurried(LocalSuite.builder()
                            .dataDir(Path.of("target", "suite"))
                            .ports(Ports.random()))
                    .build();
            suite.stop(Progress.SILENT); // left by a run that was killed
            suite.forget();
            suite.stopAtExit();
            suite.start(Progress.SILENT);
            new SampleDistrict(suite).load();
            return new Started(suite);
        }

        /** Notices of days and hours of the day are data; stories have neither the days nor the hour. */
        private static LocalSuite.Builder hurried(LocalSuite.Builder suite) {
            String hours = "LAMPLIGHTER_DISPATCH_WORK_HOURS_0_";
            return suite.environment(
                            Service.BILLING, "LAMPLIGHTER_ARREARS_RULES", "file:" + resource("arrears-rules.csv"))
                    .environment(Service.BILLING, "LAMPLIGHTER_ARREARS_SWEEP", "500ms")
                    .environment(Service.DISPATCH, hours + "KINDS", "SUPPLY_STOP")
                    .environment(Service.DISPATCH, hours + "EFFECTIVEFROM", "2020-01-01")
                    .environment(Service.DISPATCH, hours + "FROM", "00:00")
                    .environment(Service.DISPATCH, hours + "UNTIL", "23:59:59")
                    .environment(Service.DISPATCH, hours + "SOURCE", "for stories");
        }

        private static Path resource(String name) {
            return Path.of("src", "test", "resources", name).toAbsolutePath();
        }

        @Override
        public void close() {
            suite.stop(Progress.SILENT);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LocalSuite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningSuite.class))
                .computeIfAbsent(Started.class, _ -> Started.fresh(), Started.class)
                .suite();
    }
}
