package org.lamplighter.local.cli;

import java.util.concurrent.Callable;
import org.lamplighter.local.LocalSuite;
import picocli.CommandLine.Command;

/** The last step of the build, once per build: what every start would else have to do first. */
@Command(name = "prepare", hidden = true, description = "Readies Keycloak and the services for a quick start.")
final class PrepareCommand implements Callable<Integer> {
    private final Shell shell;

    PrepareCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        prepare(shell.suite(), new Console(shell.out()));
        return 0;
    }

    static void prepare(LocalSuite suite, Console console) {
        if (!suite.isPrepared()) {
            console.line("preparing keycloak and the services, once per build (up to half a minute)");
            suite.prepare();
        }
    }
}
