package org.lamplighter.benchmarks;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Accounts and readings loaded as an operator does, through the gateway. */
@Command(name = "import", description = "Rows per second of the importers, and the service's memory meanwhile.")
final class ImportBench implements Callable<Integer> {

    @Option(names = "--accounts", description = "Accounts to load.")
    private int accounts = 20_000;

    @Option(names = "--months", description = "Months of readings of each; a bill is made of each.")
    private int months = 24;

    @Override
    public Integer call() {
        Results results = new Results("import", Map.of("accounts", accounts, "months", months));
        try (BenchSuite bench = BenchSuite.start(IntakeBench.home())) {
            Imports imports = new Imports(bench.suite());
            results.add(imports.load("/api/desk/v1/account-imports", UtilityRecords.accounts(accounts)));
            results.add(
                    imports.load("/api/desk/v1/account-imports/readings", UtilityRecords.readings(accounts, months)));
        }
        results.printTable();
        results.write();
        return 0;
    }
}
