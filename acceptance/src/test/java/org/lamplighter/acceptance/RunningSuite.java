package org.lamplighter.acceptance;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.lamplighter.local.LocalSuite;
import org.lamplighter.local.Ports;
import org.lamplighter.local.Progress;
import org.lamplighter.local.SampleDistrict;

/**
 * The packaged suite, started once for all stories on free ports with an empty store and the sample district, and stopped
 * when the last one has ended. Tests take the {@link LocalSuite} as a parameter.
 */
final class RunningSuite implements ParameterResolver {

    private record Started(LocalSuite suite) implements AutoCloseable {

        static Started fresh() {
            LocalSuite suite = LocalSuite.builder()
                    .dataDir(Path.of("target", "suite"))
                    .ports(Ports.random())
                    .build();
            suite.stop(Progress.SILENT); // left by a run that was killed
            suite.forget();
            suite.stopAtExit();
            suite.start(Progress.SILENT);
            new SampleDistrict(suite).load();
            return new Started(suite);
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
