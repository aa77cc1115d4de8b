package org.lamplighter.local.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.lamplighter.local.BuiltModules;
import org.lamplighter.local.LocalSuite;
import org.lamplighter.local.process.Jvm;

/**
 * The main class of another module, run with this program's suite. It finds the suite by {@code LAMPLIGHTER_HOME}
 * ({@link LocalSuite#at}).
 */
record ModuleProgram(String module, String mainClass) {

    int run(List<String> arguments, Shell shell) throws IOException, InterruptedException {
        LocalSuite suite = shell.suite();
        List<String> command = Jvm.command(
                List.of(
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-cp",
                        BuiltModules.here().classPath(module)),
                Stream.concat(Stream.of(mainClass), arguments.stream()).toList());
        ProcessBuilder program = new ProcessBuilder(command).inheritIO();
        program.environment().put("LAMPLIGHTER_HOME", suite.home().toString());
        return program.start().waitFor();
    }
}
