package org.lamplighter.local.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

@Command(
        name = "bench",
        customSynopsis = "lamplighter bench NAME [its own options]",
        description = "Runs one benchmark, on a suite of its own.")
final class BenchCommand implements Callable<Integer> {
    private final Shell shell;

    @Unmatched // the name and its own options, which the benchmark knows
    private final List<String> arguments = new ArrayList<>();

    BenchCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Memory.requireEnough();
        return new ModuleProgram("benchmarks", "org.lamplighter.benchmarks.Bench").run(arguments, shell);
    }
}
