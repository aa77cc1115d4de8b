package org.lamplighter.local.cli;

import java.util.concurrent.Callable;
import org.lamplighter.local.LocalSuite;
import picocli.CommandLine.Command;

@Command(name = "down", description = "Stops everything; the data stays for the next up.")
final class DownCommand implements Callable<Integer> {
    private final Shell shell;

    DownCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        LocalSuite suite = shell.suite();
        Console console = new Console(shell.out());
        suite.stop(console);
        console.line("down; the data stays in " + suite.home() + " (up --fresh starts over)");
        return 0;
    }
}
