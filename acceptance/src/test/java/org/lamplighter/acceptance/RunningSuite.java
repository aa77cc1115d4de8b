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
 * when the last one has ended. Tests take the {@link LocalSuite} as a parameter, and the {@link ThirdPartySite} to which customers' browsers
 * may be sent back.
 */
final class RunningSuite implements ParameterResolver {

    private static final String REDIRECT_URI = "LAMPLIGHTER_DATACONSENTS_RECIPIENTS_ENERGYVIEW_REDIRECTURIS_0";

    private record Started(LocalSuite suite, ThirdPartySite site) implements AutoCloseable {

        static Started fresh() {
            ThirdPartySite site = new ThirdPartySite();
            LocalSuite suite = hurried(LocalSuite.builder()
                            .dataDir(Path.of("target", "suite"))
                            .ports(Ports.random())
                            .environment(Service.BILLING, REDIRECT_URI, site.back()))
                    .build();
            suite.stop(Progress.SILENT); // left by a run that was killed
            suite.forget();
            suite.stopAtExit();
            suite.start(Progress.SILENT);
            new SampleDistrict(suite).load();
            return new Started(suite, site);
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
            site.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == LocalSuite.class || type == ThirdPartySite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Started started = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningSuite.class))
                .computeIfAbsent(Started.class, _ -> Started.fresh(), Started.class);
        return parameter.getParameter().getType() == LocalSuite.class ? started.suite() : started.site();
    }
}
