package org.lamplighter.local.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.lamplighter.local.process.StackFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "demo", description = "Plays a repair from the report to the closed case and prints the timeline.")
final class DemoCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "ARGUMENT", arity = "0..*", description = "Passed on to the demo.")
    private List<String> arguments = List.of();

    DemoCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!shell.suite().isUp()) {
            throw new StackFailure("The suite is not up; ./lamplighter up starts it, ./lamplighter status shows it.");
        }
        return new ModuleProgram("acceptance", "org.lamplighter.acceptance.Demo").run(arguments, shell);
    }
}
