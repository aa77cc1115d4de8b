package org.lamplighter.local.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.lamplighter.local.LocalSuite;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Stops everything; the data stays for the next up.")
final class DownCommand implements Callable<Integer> {
    private final PrintWriter out;

    DownCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        LocalSuite suite = Lamplighter.suite();
        Console console = new Console(out);
        suite.stop(console);
        console.line("down; the data stays in " + suite.home() + " (up --fresh starts over)");
        return 0;
    }
}
