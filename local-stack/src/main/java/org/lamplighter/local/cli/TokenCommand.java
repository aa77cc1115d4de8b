package org.lamplighter.local.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "token", description = "Prints an access token of a demo account, for curl.")
final class TokenCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Parameters(paramLabel = "USER|PARTNER", description = "For example lin.xiaoyu or partner-sunrise.")
    private String name = "";

    TokenCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        out.println(Lamplighter.suite().tokens().of(name));
        return 0;
    }
}
