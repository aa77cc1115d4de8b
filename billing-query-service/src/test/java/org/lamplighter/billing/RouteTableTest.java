package org.lamplighter.billing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lamplighter.kit.caller.Routes;
import org.lamplighter.kit.test.RouteTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BillingTest
class RouteTableTest {

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
        String accounts = "/api/customer/v1/accounts/" + number;
        byte[] noRows = District.ACCOUNTS.getBytes(StandardCharsets.UTF_8);
        byte[] noReadings = District.READINGS.getBytes(StandardCharsets.UTF_8);

        String imported = new Calls(port)
                .hand(
                        "/api/desk/v1/account-imports",
                        People.editor(),
                        UUID.randomUUID().toString(),
                        District.ACCOUNTS)
                .header("Location");

        UsageRoutes.in(new RouteTable(routes, port), new Calls(port), number, mine, other)
                .route("GET", "/api/customer/v1/accounts", r -> r.right(mine))
                .route(
                        "GET",
                        "/api/customer/v1/accounts/{accountNumber}",
                        r -> r.at(accounts).right(mine).otherOwner(other, 404))
                .route(
                        "GET",
                        "/api/customer/v1/accounts/{accountNumber}/bills",
                        r -> r.at(accounts + "/bills").right(mine).otherOwner(other, 404))
                .route(
                        "GET",
                        "/api/customer/v1/accounts/{accountNumber}/bills/{month}",
                        r -> r.at(accounts + "/bills/2026-10").right(mine).otherOwner(other, 404))
                .route(
                        "GET",
                        "/api/customer/v1/accounts/{accountNumber}/tier-usage",
                        r -> r.at(accounts + "/tier-usage").right(mine).otherOwner(other, 404))
                .route(
                        "GET",
                        "/api/customer/v1/accounts/{accountNumber}/balance",
                        r -> r.at(accounts + "/balance").right(mine).otherOwner(other, 404))
                .route(
                        "GET",
                        "/api/customer/v1/accounts/{accountNumber}/payments",
                        r -> r.at(accounts + "/payments").right(mine).otherOwner(other, 404))
                .route(
                        "GET",
                        "/api/customer/v1/accounts/{accountNumber}/forecast",
                        r -> r.at(accounts + "/forecast").right(mine).otherOwner(other, 404))
                .route(
                        "GET",
                        "/api/customer/v1/accounts/{accountNumber}/cost-comparison",
                        r -> r.at(accounts + "/cost-comparison").right(mine).otherOwner(other, 404))
                .route(
                        "POST",
                        "/api/customer/v1/account-bindings",
                        r -> r.body(District.binding(number)).right(mine).answers(201))
                .route(
                        "DELETE",
                        "/api/customer/v1/account-bindings/{accountNumber}",
                        r -> r.at("/api/customer/v1/account-bindings/" + given)
                                .right(mine)
                                .otherOwner(other, 404)
                                .answers(204))
                .route(
                        "PUT",
                        "/api/customer/v1/account-bindings/{accountNumber}/default",
                        r -> r.at("/api/customer/v1/account-bindings/" + number + "/default")
                                .right(mine)
                                .otherOwner(other, 404)
                                .answers(204))
                .route(
                        "POST",
                        "/api/customer/v1/accounts/{accountNumber}/shares",
                        r -> r.at(accounts + "/shares")
                                .body("{}")
                                .right(mine)
                                .otherOwner(viewer, 404)
                                .answers(201))
                .route(
                        "GET",
                        "/api/customer/v1/accounts/{accountNumber}/shares",
                        r -> r.at(accounts + "/shares").right(mine).otherOwner(viewer, 404))
                .route(
                        "DELETE",
                        "/api/customer/v1/accounts/{accountNumber}/shares/{shareId}",
                        r -> r.at(accounts + "/shares/" + shared)
                                .right(mine)
                                .otherOwner(viewer, 404)
                                .answers(204))
                .route(
                        "POST",
                        "/api/customer/v1/account-views",
                        r -> r.body(Family.code(number, family.invite("爸爸").text("code")))
                                .right(People.customer(UUID.randomUUID().toString()))
                                .answers(201))
                .route(
                        "DELETE",
                        "/api/customer/v1/account-views/{accountNumber}",
                        r -> r.at("/api/customer/v1/account-views/" + number)
                                .right(viewer)
                                .otherOwner(mine, 404)
                                .answers(204))
                .route(
                        "GET",
                        "/api/desk/v1/accounts/{accountNumber}",
                        r -> r.at("/api/desk/v1/accounts/" + number)
                                .right(People.agent("320508"))
                                .otherOwner(People.agent("320506"), 404))
                .route(
                        "GET",
                        "/api/desk/v1/accounts/{accountNumber}/balance",
                        r -> r.at("/api/desk/v1/accounts/" + number + "/balance")
                                .right(People.agent("320508"))
                                .otherOwner(People.agent("320506"), 404))
                .route(
                        "POST",
                        "/api/desk/v1/account-imports/payments",
                        r -> r.body("text/csv", BalanceTest.PAYMENTS.getBytes(StandardCharsets.UTF_8))
                                .right(People.editor())
                                .otherOwner(People.agent("320508"), 403)
                                .answers(202))
                .route(
                        "POST",
                        "/api/desk/v1/account-imports",
                        r -> r.body("text/csv", noRows)
                                .right(People.editor())
                                .otherOwner(People.agent("320508"), 403)
                                .answers(202))
                .route(
                        "POST",
                        "/api/desk/v1/account-imports/readings",
                        r -> r.body("text/csv", noReadings)
                                .right(People.editor())
                                .otherOwner(People.agent("320508"), 403)
                                .answers(202))
                .route(
                        "POST",
                        "/api/desk/v1/account-imports/bills",
                        r -> r.body("text/csv", "accountNumber,month,totalYuan\n".getBytes(StandardCharsets.UTF_8))
                                .right(People.editor())
                                .otherOwner(People.agent("320508"), 403)
                                .answers(202))
                .route(
                        "GET",
                        "/api/desk/v1/bill-comparisons/{month}",
                        r -> r.at("/api/desk/v1/bill-comparisons/2026-10")
                                .right(People.editor())
                                .otherOwner(People.agent("320508"), 403))
                .route(
                        "GET",
                        "/api/desk/v1/account-imports/{importId}",
                        r -> r.at(imported).right(People.editor()).otherOwner(People.agent("320508"), 403))
                .route(
                        "GET",
                        "/api/desk/v1/account-imports/{importId}/rejected-rows",
                        r -> r.at(imported + "/rejected-rows")
                                .right(People.editor())
                                .otherOwner(People.agent("320508"), 403))
                .route(
                        "GET",
                        "/api/partner/v1/accounts/{accountNumber}/bills/{month}",
                        r -> r.at("/api/partner/v1/accounts/" + number + "/bills/2026-10")
                                .header("Identified-Name", URLEncoder.encode(District.HOLDER, StandardCharsets.UTF_8))
                                .header("Identified-Phone-Last-Four", District.LAST_FOUR)
                                .right(People.partner("sunrise"))
                                .answers(200))
                .route(
                        "GET",
                        "/api/desk/v1/accounts/{accountNumber}/bills/{month}",
                        r -> r.at("/api/desk/v1/accounts/" + number + "/bills/2026-10")
                                .header("Identified-Name", URLEncoder.encode(District.HOLDER, StandardCharsets.UTF_8))
                                .header("Identified-Phone-Last-Four", District.LAST_FOUR)
                                .right(People.agent("320508"))
                                .otherOwner(People.agent("320506"), 404))
                .route("GET", "/api/open/v1/proof-rules", r -> r.answers(200))
                .route("GET", "/api/open/v1/tariffs", r -> r.answers(200))
                .route(
                        "POST",
                        "/api/open/v1/price-calculations",
                        r -> r.body(OpenCalculationsTest.JANUARY_OF_A_HOUSEHOLD).answers(200))
                .walk();
    }
}
