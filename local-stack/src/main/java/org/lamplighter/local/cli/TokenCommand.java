package org.lamplighter.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "token", description = "Prints an access token of a demo account, for curl.")
final class TokenCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "USER|PARTNER", description = "For example lin.xiaoyu or partner-sunrise.")
    private String name = "";

    TokenCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        shell.out().println(shell.suite().tokens().of(name));
        return 0;
    }
}
