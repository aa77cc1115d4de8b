package org.lamplighter.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.lamplighter.local.LocalSuite;
import org.lamplighter.local.Service;
import org.lamplighter.local.keycloak.App;
import org.lamplighter.local.keycloak.DemoAccounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Customers ask for bills through the gateway, at a steady rate. */
@Command(name = "bill-query", description = "Answer times of the bill query at a steady rate, with a full store.")
final class BillQueryBench implements Callable<Integer> {

    private static final int CUSTOMERS = 16;
    private static final int ACCOUNTS_EACH = 40;
    private static final String CUSTOMER = "bench.bills.";

    /** Nobody asks them here; but they would hear of each account, and take the cores of the import for it. */
    private static final List<Service> UNASKED = List.of(Service.INTAKE, Service.DISPATCH, Service.NOTIFICATION);

    @Option(names = "--accounts", description = "Accounts to load.")
    private int accounts = 20_000;

    @Option(names = "--months", description = "Bills of each.")
    private int months = 24;

    @Option(names = "--rates", split = ",", description = "Queries per second, one run each.")
    private List<Integer> rates = List.of(100, 300);

    @Option(names = "--seconds", description = "Length of a run.")
    private int seconds = 30;

    @Option(names = "--warm-up", description = "Seconds of load before the first run that counts.")
    private int warmUp = 60;

    @Override
    public Integer call() {
        Results results = new Results(
                "bill-query",
                Map.of(
                        "accounts",
                        accounts,
                        "billsEach",
                        months,
                        "secondsPerRun",
                        seconds,
                        "warmUpSeconds",
                        warmUp,
                        "servicesStopped",
                        UNASKED.toString()));
        try (BenchSuite bench = BenchSuite.start(IntakeBench.home())) {
            LocalSuite suite = bench.suite();
            UNASKED.forEach(service -> suite.service(service).stop());
            Imports imports = new Imports(suite);
            imports.load("/api/desk/v1/account-imports", UtilityRecords.accounts(accounts));
            imports.load("/api/desk/v1/account-imports/readings", UtilityRecords.readings(accounts, months));
            Load.Request query = query(suite);
            System.out.println("warming up …");
            Load.run(8, Duration.ofSeconds(warmUp), query);
            for (int rate : rates) {
                results.add(row(rate, Load.atRate(rate, Duration.ofSeconds(seconds), query)));
            }
        }
        results.printTable();
        results.write();
        return 0;
    }

    private static Map<String, Object> row(int rate, Load.Result result) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("asked/s", rate);
        row.put("answered/s", Results.rounded(result.perSecond()));
        row.put("p50 ms", Results.rounded(result.percentileMillis(50)));
        row.put("p99 ms", Results.rounded(result.percentileMillis(99)));
        row.put("max ms", Results.rounded(result.latency().getMaxValue() / 1000.0));
        System.out.println("  " + row);
        return row;
    }

    /** Each query is for any month of any of the accounts that the customers bound, which are any of all. */
    private Load.Request query(LocalSuite suite) {
        Gateway gateway = new Gateway(suite.gatewayUri());
        BenchUsers users = new BenchUsers(suite);
        Random random = new Random(95598);
        List<String> tokens = new ArrayList<>();
        List<List<String>> bound = new ArrayList<>();
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            users.customer(CUSTOMER + customer);
            String token = suite.tokens().user(App.CUSTOMER, CUSTOMER + customer, DemoAccounts.PASSWORD);
            tokens.add(token);
            List<String> own = new ArrayList<>();
            for (int i = 0; i < ACCOUNTS_EACH; i++) {
                int number = random.nextInt(accounts);
                bind(gateway, token, customer, number);
                own.add(UtilityRecords.account(number));
            }
            bound.add(own);
        }
        return (caller, number) -> {
            long pick = (Long.hashCode((number * 31) + caller) * 2_654_435_761L) >>> 1;
            int customer = (int) (pick % CUSTOMERS);
            String account = bound.get(customer).get((int) (pick / CUSTOMERS % ACCOUNTS_EACH));
            long month = pick / CUSTOMERS / ACCOUNTS_EACH % months;
            gateway.get(
                    "/api/customer/v1/accounts/" + account + "/bills/" + UtilityRecords.FIRST.plusMonths(month),
                    tokens.get(customer));
        };
    }

    private static void bind(Gateway gateway, String token, int customer, int number) {
        String proof = "{\"accountNumber\":\"%s\",\"holderName\":\"%s\",\"phoneLastFour\":\"%s\"}"
                .formatted(
                        UtilityRecords.account(number),
                        UtilityRecords.holder(number),
                        UtilityRecords.phone(number).substring(7));
        gateway.post("/api/customer/v1/account-bindings", token, "bind-" + customer + "-" + number, proof, 201);
    }
}
