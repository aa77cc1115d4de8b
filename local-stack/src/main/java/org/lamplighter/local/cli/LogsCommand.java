package org.lamplighter.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lamplighter.local.process.StackFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Prints the end of a process's log.")
final class LogsCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "SERVICE", description = "As status calls it: intake, kafka, keycloak, ...")
    private String name = "";

    @Option(names = "-f", description = "Keep printing what comes.")
    private boolean follow;

    LogsCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path log = shell.suite().process(name).log();
        if (!Files.exists(log)) {
            throw new StackFailure(name + " was never started here, so it has no log.");
        }
        List<String> tail = new ArrayList<>(List.of("tail", "-n", "200"));
        if (follow) {
            tail.add("-F");
        }
        tail.add(log.toString());
        return new ProcessBuilder(tail).inheritIO().start().waitFor();
    }
}
