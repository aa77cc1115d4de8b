package org.lamplighter.local.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.lamplighter.local.LocalSuite;
import org.lamplighter.local.keycloak.App;
import org.lamplighter.local.keycloak.DemoAccounts;

/** What a newcomer needs to know once the suite is up. */
record Welcome(LocalSuite suite) {

    void printTo(PrintWriter out) {
        out.printf(
                """

                Lamplighter is up.
                  API and portal   %1$s/docs
                  Customers' page  %1$s/my/
                  Dispatch board   %1$s/desk/
                  Mailbox          %1$s/mailbox
                  Keycloak         %2$s/admin (admin)
                Demo accounts, all with password %3$s
                  customers        %4$s
                  crew members     %5$s
                  desk             %6$s
                  partners         %7$s (client credentials)
                Next
                  ./lamplighter demo                  plays a repair from report to closed case
                  ./lamplighter token lin.xiaoyu      an access token for curl
                  curl -H "Authorization: Bearer $(./lamplighter token lin.xiaoyu)" %1$s/api/customer/v1/accounts
                  ./lamplighter status | logs intake | down
                """,
                suite.gatewayUri(),
                suite.keycloakUri(),
                DemoAccounts.PASSWORD,
                users(App.CUSTOMER),
                users(App.CREW),
                users(App.DESK),
                DemoAccounts.partners().stream().sorted().collect(Collectors.joining(", ")));
        out.flush();
    }

    private static String users(App app) {
        return DemoAccounts.users().stream()
                .filter(user -> user.app() == app)
                .map(DemoAccounts.DemoUser::username)
                .collect(Collectors.joining(", "));
    }
}
