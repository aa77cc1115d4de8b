package org.lamplighter.local.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lamplighter.local.BuiltModules;
import org.lamplighter.local.LocalSuite;
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
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new Lamplighter())
                .addSubcommand(new UpCommand(out))
                .addSubcommand(new DownCommand(out))
                .addSubcommand(new StatusCommand(out))
                .addSubcommand(new LogsCommand())
                .addSubcommand(new TokenCommand(out))
                .addSubcommand(new DemoCommand())
                .addSubcommand(new BenchCommand());
        line.setExecutionExceptionHandler((exception, _, _) -> {
            line.getErr().println(sentence(exception));
            return 1;
        });
        return line;
    }

    /** The folder that everything of the local suite is kept in. */
    static Path home() {
        String chosen = System.getenv("LAMPLIGHTER_HOME");
        return chosen == null || chosen.isBlank()
                ? BuiltModules.here().root().resolve(".lamplighter")
                : Path.of(chosen);
    }

    static LocalSuite suite() {
        return LocalSuite.at(home());
    }

    private static String sentence(Exception exception) {
        if (exception instanceof StackFailure || exception instanceof LoginRefused) {
            return String.valueOf(exception.getMessage());
        }
        Path log = new SuiteFolder(home()).log("lamplighter");
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
