package org.lamplighter.billing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lamplighter.kit.caller.Routes;
import org.lamplighter.kit.test.RouteRows;
import org.lamplighter.kit.test.RouteTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BillingTest
class RouteTableTest {

    private static final String TARIFF = """
            {"region": {"code": "130000", "zh": "河北", "en": "Hebei"}, "tariffs": [{
              "id": "hb-9", "customerClass": "RESIDENTIAL", "name": {"zh": "试用电价", "en": "Trial tariff"},
              "effectiveFrom": "2020-01-01", "source": "made up for a test",
              "prices": {"SINGLE_RATE": {"onePrice": "0.5"}}}]}
            """;

    private static final String OCTOBER = "?from=2026-10-01&to=2026-11-01";

    @LocalServerPort
    int port;

    @Autowired
    Routes routes;

    @Test
    void everyRouteIsOpenedToWhomItIsForAndNobodyElse() {
        District district = new District(new Calls(port));
        String number = district.account();
        district.readings(number);
        String owner = UUID.randomUUID().toString();
        district.bind(owner, number);
        String given = district.account();
        district.bind(owner, given);
        String mine = People.customer(owner);
        Family family = new Family(new Calls(port), number, owner);
        String shared = family.invite("妈妈").text("shareId");
        String viewer = family.viewer();
        String other = People.customer(UUID.randomUUID().toString());

        String imported = new Calls(port)
                .hand(
                        "/api/desk/v1/account-imports",
                        People.editor(),
                        UUID.randomUUID().toString(),
                        District.ACCOUNTS)
                .header("Location");

        Calls editor = new Calls(port);
        editor.post("/api/desk/v1/tariffs", People.editor(), TARIFF);
        editor.post("/api/desk/v1/bill-comparisons/2019-01/totals", People.editor(), "{}");
        RouteTable table = new RouteTable(routes, port);
        customersBills(table.opensTo(mine).closedTo(other, 404).where("accountNumber", number));
        String bindings = "/api/customer/v1/account-bindings";
        table.opensTo(mine)
                .get("/api/customer/v1/accounts")
                .get("/api/customer/v1/customers/own", "?month=2026-10")
                .post(bindings, District.binding(number), 201)
                .closedTo(other, 404)
                .where("accountNumber", given)
                .delete(bindings + "/{accountNumber}", 204)
                .where("accountNumber", number)
                .put(bindings + "/{accountNumber}/default", "", 204);
        sharing(table.opensTo(mine)
                .closedTo(viewer, 404)
                .where("accountNumber", number)
                .where("shareId", shared));
        table.opensTo(People.customer(UUID.randomUUID().toString()))
                .post(
                        "/api/customer/v1/account-views",
                        Family.code(number, family.invite("爸爸").text("code")),
                        201);
        table.opensTo(viewer)
                .closedTo(mine, 404)
                .where("accountNumber", number)
                .delete("/api/customer/v1/account-views/{accountNumber}", 204);
        agents(table, number);
        editors(table.opensTo(People.editor()).closedTo(People.agent("320508"), 403), imported);
        comparisons(table);
        UsageRoutes.in(table, new Calls(port), number, mine, other);
        arrears(table, number);
        payments(table, editor, number, given);
        anyone(table);
        table.walk();
    }

    private static void customersBills(RouteRows rows) {
        String account = "/api/customer/v1/accounts/{accountNumber}";
        rows.get(account)
                .get(account + "/bills")
                .get(account + "/tier-usage")
                .get(account + "/forecast")
                .get(account + "/cost-comparison")
                .get(account + "/balance")
                .get(account + "/payments")
                .get(account + "/usage", OCTOBER)
                .get(account + "/green-button", OCTOBER)
                // A household's demand is not counted.
                .get(account + "/demand-curve", "?month=2026-10", 422)
                .where("month", "2026-10")
                .get(account + "/bills/{month}")
                .get(account + "/bills/{month}.pdf");
    }

    private static void sharing(RouteRows rows) {
        String shares = "/api/customer/v1/accounts/{accountNumber}/shares";
        rows.post(shares, "{}", 201).get(shares).delete(shares + "/{shareId}", 204);
    }

    private static void agents(RouteTable table, String number) {
        String bill = "/accounts/{accountNumber}/bills/{month}";
        table.opensTo(People.agent("320508"))
                .closedTo(People.agent("320506"), 404)
                .where("accountNumber", number)
                .get("/api/desk/v1/accounts/{accountNumber}")
                .get("/api/desk/v1/accounts/{accountNumber}/balance")
                .where("month", "2026-10")
                .row("GET", "/api/desk/v1" + bill, RouteTableTest::identified);
        table.opensTo(People.partner("sunrise"))
                .where("accountNumber", number)
                .where("month", "2026-10")
                .row("GET", "/api/partner/v1" + bill, RouteTableTest::identified)
                .row("GET", "/api/partner/v1/accounts/{accountNumber}/balance", RouteTableTest::identified);
    }

    private static void identified(RouteTable.Row row) {
        row.header("Identified-Name", URLEncoder.encode(District.HOLDER, StandardCharsets.UTF_8))
                .header("Identified-Phone-Last-Four", District.LAST_FOUR);
    }

    private static void editors(RouteRows rows, String imported) {
        String imports = "/api/desk/v1/account-imports";
        rows.row("POST", imports, csv(District.ACCOUNTS), 202)
                .row("POST", imports + "/readings", csv(District.READINGS), 202)
                .row("POST", imports + "/bills", csv("accountNumber,month,totalYuan\n"), 202)
                .row("POST", imports + "/payments", csv(BalanceTest.PAYMENTS), 202)
                .row("POST", imports + "/opening-balances", csv(OpeningBalanceTest.ROWS), 202)
                .row("POST", imports + "/curves", csv(Curves.CURVES), 202)
                .row("POST", imports + "/green-button", table("application/atom+xml", "<feed/>"), 202)
                .where("importId", imported.substring(imports.length() + 1))
                .get(imports + "/{importId}")
                .get(imports + "/{importId}/rejected-rows")
                .get(imports + "/keys")
                .post("/api/desk/v1/tariffs", TARIFF, 200)
                .post("/api/desk/v1/tariffs/trials", TARIFF, 200)
                .get("/api/desk/v1/tariffs")
                .where("tariffId", "hb-9")
                .get("/api/desk/v1/tariffs/{tariffId}.csv")
                .delete("/api/desk/v1/tariffs/{tariffId}", 204);
    }

    private static Consumer<RouteTable.Row> csv(String table) {
        return table("text/csv", table);
    }

    private static Consumer<RouteTable.Row> table(String type, String table) {
        return row -> row.body(type, table.getBytes(StandardCharsets.UTF_8));
    }

    private static void comparisons(RouteTable table) {
        String month = "/api/desk/v1/bill-comparisons/{month}";
        table.opensTo(People.supervisor("320508"))
                .closedTo(People.supervisor("320506"), 404)
                .where("month", "2019-01")
                .get(month, "?area=320508")
                .get(month + "/differences.csv", "?area=320508")
                .get(month + "/totals", "?area=320508");
        table.opensTo(People.editor())
                .closedTo(People.supervisor("320508"), 403)
                .where("month", "2019-01")
                .post(month + "/totals", "{}", 202);
    }

    /** Nothing is owed, so there is nothing to decide; who may is what counts here. */
    private static void arrears(RouteTable table, String number) {
        String one = "/api/desk/v1/arrears/{accountNumber}";
        table.opensTo(People.supervisor("320508"))
                .closedTo(People.editor(), 403)
                .get("/api/desk/v1/arrears");
        table.opensTo(People.agent("320508"))
                .closedTo(People.agent("320506"), 404)
                .where("accountNumber", number)
                .get(one);
        table.opensTo(People.supervisor("320508"))
                .closedTo(People.supervisor("320506"), 404)
                .where("accountNumber", number)
                .post(one + "/approvals", "{}", 409)
                .post(one + "/refusals", "{\"reason\":\"HARDSHIP\"}", 409)
                .post("/api/desk/v1/accounts/{accountNumber}/protection", "{\"reason\":\"LIFE_SUPPORT\"}", 200);
    }

    private static void payments(RouteTable table, Calls calls, String number, String other) {
        String account = "/api/desk/v1/accounts/{accountNumber}";
        String row = "%s,%s,10.00,2026-11-22T11:00:00+08:00,CASH%n";
        calls.load(
                "/api/desk/v1/account-imports/payments",
                People.editor(),
                BalanceTest.PAYMENTS + row.formatted(number, "bounces") + row.formatted(number, "belongs-elsewhere"));
        table.opensTo(People.agent("320508"))
                .closedTo(People.agent("320506"), 404)
                .where("accountNumber", number)
                .get(account + "/payments");
        table.opensTo(People.supervisor("320508"))
                .closedTo(People.supervisor("320506"), 404)
                .where("accountNumber", number)
                .where("paymentId", "bounces")
                .post(account + "/payments/{paymentId}/reversal", "{\"reason\":\"BOUNCED\"}", 200)
                .where("paymentId", "belongs-elsewhere")
                .post(
                        account + "/payments/{paymentId}/transfer",
                        "{\"toAccount\":\"%s\",\"reason\":\"WRONGLY_NAMED\"}".formatted(other),
                        200)
                // Who may is what counts here: there is nothing to pay out.
                .post(account + "/refunds", "{\"amount\":\"10000.00\",\"reason\":\"ASKED_FOR\"}", 409);
    }

    private static void anyone(RouteTable table) {
        table.route("GET", "/api/open/v1/tariffs", r -> r.answers(200))
                .route("GET", "/api/open/v1/proof-rules", r -> r.answers(200))
                .route(
                        "POST",
                        "/api/open/v1/price-calculations",
                        r -> r.body(OpenCalculationsTest.JANUARY_OF_A_HOUSEHOLD).answers(200));
    }
}
