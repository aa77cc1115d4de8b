package org.lamplighter.benchmarks;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.lamplighter.local.process.StackFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./lamplighter bench NAME}: measures, prints a table and writes {@code benchmarks/results/NAME.json}. */
@Command(
        name = "bench",
        synopsisSubcommandLabel = "NAME",
        subcommands = {
            IntakeBench.class,
            LifecycleBench.class,
            ImportBench.class,
            BillQueryBench.class,
            RatingBench.class,
            SolomonBench.class,
            CityDayBench.class,
            StormBench.class,
            NetworkBench.class
        })
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        CommandLine line = new CommandLine(new Bench());
        line.setExecutionExceptionHandler((exception, command, parsed) -> {
            if (exception instanceof StackFailure) {
                command.getErr().println(exception.getMessage());
                return 1;
            }
            throw exception;
        });
        System.exit(line.execute(arguments));
    }
}
