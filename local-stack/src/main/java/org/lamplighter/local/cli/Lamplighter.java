package org.lamplighter.local.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lamplighter.local.keycloak.LoginRefused;
import org.lamplighter.local.process.StackFailure;
import org.lamplighter.local.process.SuiteFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./lamplighter COMMAND}: the whole suite on one machine. */
@Command(
        name = "lamplighter",
        description = "The whole suite on this machine: no Docker, state in .lamplighter/.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Lamplighter {
    private Lamplighter() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(Shell.ofThisProcess()).execute(arguments));
    }

    static CommandLine commandLine(Shell shell) {
        CommandLine line = new CommandLine(new Lamplighter())
                .addSubcommand(new UpCommand(shell))
                .addSubcommand(new PrepareCommand(shell))
                .addSubcommand(new DownCommand(shell))
                .addSubcommand(new StatusCommand(shell))
                .addSubcommand(new LogsCommand(shell))
                .addSubcommand(new TokenCommand(shell))
                .addSubcommand(new DemoCommand(shell))
                .addSubcommand(new BenchCommand(shell));
        line.setOut(shell.out()).setErr(shell.err());
        line.setExecutionExceptionHandler((exception, _, _) -> {
            shell.err().println(sentence(exception, shell));
            return CommandLine.ExitCode.SOFTWARE;
        });
        return line;
    }

    private static String sentence(Exception exception, Shell shell) {
        if (exception instanceof StackFailure || exception instanceof LoginRefused) {
            return String.valueOf(exception.getMessage());
        }
        Path log = new SuiteFolder(shell.home()).log("lamplighter");
        StringWriter trace = new StringWriter();
        exception.printStackTrace(new PrintWriter(trace));
        try {
            Files.writeString(log, trace.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "Something unforeseen went wrong (" + exception + "); the details are in " + log + ".";
    }
}
