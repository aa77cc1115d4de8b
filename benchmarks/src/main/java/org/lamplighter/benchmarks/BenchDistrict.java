package org.lamplighter.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lamplighter.local.LocalSuite;
import org.lamplighter.local.keycloak.App;
import org.lamplighter.local.keycloak.DemoAccounts;
import org.lamplighter.local.process.StackFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A district made for the load: {@value #CUSTOMERS} customers with {@value #ACCOUNTS_EACH} accounts each, every account
 * under a transformer of its own, and {@value #CREWS} crews. Loaded and bound through the gateway like a real one.
 */
final class BenchDistrict {

    static final int CUSTOMERS = 32;
    static final int ACCOUNTS_EACH = 40;
    static final int CREWS = 32;

    private static final String AREA = "320508";
    private static final int ROUNDS_OF_A_CIRCLE = 97;

    private final LocalSuite suite;
    private final Gateway gateway;

    BenchDistrict(LocalSuite suite) {
        this.suite = suite;
        this.gateway = new Gateway(suite.gatewayUri());
    }

    /** Loads it and returns the accounts of each customer. */
    List<List<String>> load() {
        System.out.printf(
                "loading %d transformers, %d accounts, %d crews …%n",
                CUSTOMERS * ACCOUNTS_EACH, CUSTOMERS * ACCOUNTS_EACH, CREWS);
        BenchUsers users = new BenchUsers(suite);
        StringBuilder network = new StringBuilder(
                "substation,feeder,transformer,transformerName,areaCode,siteClass,latitude,longitude\n");
        StringBuilder accounts = new StringBuilder(
                "accountNumber,holderName,phone,address,areaCode,transformerArea,siteClass,priceOption,householdSize\n");
        List<List<String>> byCustomer = new ArrayList<>();
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            users.customer(customerName(customer));
            List<String> own = new ArrayList<>();
            for (int i = 0; i < ACCOUNTS_EACH; i++) {
                int number = customer * ACCOUNTS_EACH + i;
                network.append(transformerRow(number));
                accounts.append(accountRow(number));
                own.add(account(number));
            }
            byCustomer.add(own);
        }
        StringBuilder crews =
                new StringBuilder("crewId,name,areaCode,skills,shiftStart,shiftEnd,baseLatitude,baseLongitude\n");
        for (int crew = 0; crew < CREWS; crew++) {
            users.crew(crewName(crew), crewId(crew));
            crews.append(String.format(
                    Locale.ROOT,
                    "%s,压测%d班,%s,low-voltage;high-voltage;metering,00:00,24:00,%.5f,%.5f%n",
                    crewId(crew),
                    crew,
                    AREA,
                    latitude(crew * 40),
                    longitude(crew * 40)));
        }
        load("/api/desk/v1/network-imports", network.toString());
        load("/api/desk/v1/crew-imports", crews.toString());
        load("/api/desk/v1/account-imports", accounts.toString());
        bind(byCustomer);
        return byCustomer;
    }

    String customerToken(int customer) {
        return suite.tokens().user(App.CUSTOMER, customerName(customer), DemoAccounts.PASSWORD);
    }

    String crewToken(String crewId) {
        int crew = Integer.parseInt(crewId.substring(crewId.lastIndexOf('-') + 1));
        return suite.tokens().user(App.CREW, crewName(crew), DemoAccounts.PASSWORD);
    }

    static String crewId(int crew) {
        return String.format(Locale.ROOT, "SZ-BN-%02d", crew);
    }

    private void load(String path, String csv) {
        String answer =
                gateway.post(path, suite.tokens().of("desk.editor"), "bench" + path.hashCode(), "text/csv", csv, 200);
        JsonNode rejected = JsonMapper.shared().readTree(answer).path("rejected");
        if (!rejected.isEmpty()) {
            throw new StackFailure(path + " rejected rows of the load's district, the first: " + rejected.path(0));
        }
    }

    private void bind(List<List<String>> byCustomer) {
        for (int customer = 0; customer < byCustomer.size(); customer++) {
            for (String account : byCustomer.get(customer)) {
                String proof = "{\"accountNumber\":\"%s\",\"holderName\":\"%s\",\"phoneLastFour\":\"%s\"}"
                        .formatted(account, holder(account), phone(account).substring(7));
                gateway.post(
                        "/api/customer/v1/account-bindings", customerToken(customer), "bind-" + account, proof, 201);
            }
        }
    }

    private static String transformerRow(int number) {
        return String.format(
                Locale.ROOT,
                "压测变,F-BN-%05d,%s,压测%d台区,%s,URBAN,%.5f,%.5f%n",
                number,
                transformer(number),
                number,
                AREA,
                latitude(number),
                longitude(number));
    }

    private static String accountRow(int number) {
        String account = account(number);
        return String.format(
                Locale.ROOT,
                "%s,%s,%s,苏州市姑苏区压测路%d号,%s,%s,URBAN,SINGLE_RATE,3%n",
                account,
                holder(account),
                phone(account),
                number + 1,
                AREA,
                transformer(number));
    }

    private static String transformer(int number) {
        return String.format(Locale.ROOT, "T-BN-%05d", number);
    }

    private static String account(int number) {
        return String.format(Locale.ROOT, "3205%06d", 990_000 - 1 - number);
    }

    private static String holder(String account) {
        return "压测" + account.substring(6);
    }

    private static String phone(String account) {
        return "1990" + account.substring(3);
    }

    private static double latitude(int number) {
        return 31.26 + 0.1 * (number % ROUNDS_OF_A_CIRCLE) / ROUNDS_OF_A_CIRCLE;
    }

    private static double longitude(int number) {
        return 120.56 + 0.12 * (number % 89) / 89;
    }

    private static String customerName(int customer) {
        return "bench.customer." + customer;
    }

    private static String crewName(int crew) {
        return "bench.crew." + crew;
    }
}
