package org.lamplighter.intake;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lamplighter.intake.accounts.KnownAccounts;
import org.lamplighter.kit.caller.Routes;
import org.lamplighter.kit.test.RouteTable;
import org.lamplighter.kit.test.TestIssuer;
import org.lamplighter.kit.test.TestSurroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntakeTest
class RoutesTest {

    @LocalServerPort
    int port;

    @Autowired
    Routes routes;

    @Autowired
    KnownAccounts known;

    @Test
    void everyRouteOpensToWhomItsRuleNamesAndToNobodyElse() {
        TestIssuer issuer = TestSurroundings.issuer();
        String lin = UUID.randomUUID().toString();
        String customer = issuer.customer(lin);
        String stranger = issuer.customer("stranger");
        String partner = issuer.partner("routes", "cases:create", "cases:read");
        String otherPartner = issuer.partner("others", "cases:create", "cases:read");
        String agent = issuer.desk("routes-agent", "agent", "320508");
        String elsewhere = issuer.desk("other-agent", "agent", "320506");
        String account = Accounts.boundTo(known, lin);
        String report = Client.noPower(account);
        String mine = new Client(port, customer).report(account).path("caseId").asString();
        String partners = Client.json(new Client(port, partner).post("/api/partner/v1/fault-reports", report))
                .path("caseId")
                .asString();

        new RouteTable(routes, port)
                .route(
                        "POST",
                        "/api/customer/v1/fault-reports",
                        row -> row.body(report)
                                .right(customer)
                                .otherOwner(stranger, 404)
                                .answers(201))
                .route(
                        "GET",
                        "/api/customer/v1/cases",
                        row -> row.right(customer).answers(200))
                .route(
                        "GET",
                        "/api/customer/v1/cases/{caseId}",
                        row -> row.at("/api/customer/v1/cases/" + mine)
                                .right(customer)
                                .otherOwner(stranger, 404)
                                .answers(200))
                .route(
                        "GET",
                        "/api/customer/v1/cases/{caseId}/progress",
                        row -> row.at("/api/customer/v1/cases/" + mine + "/progress")
                                .right(customer)
                                .otherOwner(stranger, 404)
                                .answers(200))
                .route(
                        "POST",
                        "/api/customer/v1/cases/{caseId}/confirmation",
                        row -> row.at("/api/customer/v1/cases/" + mine + "/confirmation")
                                .body("{\"solved\":true}")
                                .right(customer)
                                .otherOwner(stranger, 404)
                                .answers(409))
                .route(
                        "POST",
                        "/api/partner/v1/fault-reports",
                        row -> row.body(report).right(partner).answers(201))
                .route("GET", "/api/partner/v1/cases", row -> row.right(partner).answers(200))
                .route(
                        "GET",
                        "/api/partner/v1/cases/{caseId}",
                        row -> row.at("/api/partner/v1/cases/" + partners)
                                .right(partner)
                                .otherOwner(otherPartner, 404)
                                .answers(200))
                .route(
                        "POST",
                        "/api/desk/v1/fault-reports",
                        row -> row.body(report)
                                .right(agent)
                                .otherOwner(elsewhere, 403)
                                .answers(201))
                .route("GET", "/api/desk/v1/cases", row -> row.right(agent).answers(200))
                .route(
                        "GET",
                        "/api/desk/v1/cases/{caseId}",
                        row -> row.at("/api/desk/v1/cases/" + mine)
                                .right(agent)
                                .otherOwner(elsewhere, 404)
                                .answers(200))
                .route(
                        "POST",
                        "/api/desk/v1/cases/{caseId}/disclosures",
                        row -> row.at("/api/desk/v1/cases/" + mine + "/disclosures")
                                .body("{\"field\":\"address\",\"reason\":\"route table\"}")
                                .right(agent)
                                .otherOwner(elsewhere, 404)
                                .answers(200))
                .route("GET", "/api/open/v1/service-promises", row -> row.answers(200))
                .walk();
    }
}
