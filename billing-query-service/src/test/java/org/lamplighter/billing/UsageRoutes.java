package org.lamplighter.billing;

import org.lamplighter.kit.test.RouteTable;

/** Rows of the routes of anomalies and consents. */
final class UsageRoutes {

    private static final String ACCOUNT = "/api/customer/v1/accounts/{accountNumber}";
    private static final String SHARED = "/api/share/v1/accounts/{accountNumber}";
    private static final String ANOMALIES = "/api/desk/v1/reading-anomalies";
    private static final String REQUESTS = "/api/customer/v1/data-consent-requests";
    private static final String OCTOBER = "?from=2026-10-01&to=2026-11-01";

    private UsageRoutes() {}

    /**
     * Adds them.
     *
     * @param mine a token of a customer to whom the account is bound
     * @param other a token of one to whom it is not
     */
    static void in(RouteTable table, Calls calls, String number, String mine, String other) {
        String lasting = ConsentTest.consent("[\"usage:interval\",\"bills\"]");
        String consents = "/api/customer/v1/accounts/" + number + "/data-consents";
        calls.post(consents, mine, lasting);
        String revoked = calls.post(consents, mine, lasting).text("consentId");
        table.opensTo(mine)
                .closedTo(other, 404)
                .where("accountNumber", number)
                .where("consentId", revoked)
                .post(ACCOUNT + "/data-consents", lasting, 201)
                .get(ACCOUNT + "/data-consents")
                .get(ACCOUNT + "/data-accesses")
                .delete(ACCOUNT + "/data-consents/{consentId}", 204);
        table.opensTo(People.thirdParty("energyview"))
                .closedTo(People.thirdParty("nosyparker"), 404)
                .where("accountNumber", number)
                .get(SHARED + "/usage", OCTOBER)
                .get(SHARED + "/green-button", OCTOBER)
                .get(SHARED + "/bills");
        table.opensTo(mine).get(REQUESTS, ThirdParty.ENERGYVIEW.asks("bills", "s"));
        table.opensTo(mine)
                .closedTo(other, 404)
                .post(REQUESTS, ThirdParty.ENERGYVIEW.agreed("bills", "s", "2026-12-31", number));
        table.opensTo(People.thirdParty("energyview"))
                .get("/api/share/v1/consents")
                .post("/api/share/v1/consent-codes", "{\"code\":\"unknown\"}", 422);
        table.opensTo(People.supervisor("320508"))
                .closedTo(People.agent("320508"), 403)
                .where("requestId", "F-NOSUCHANOMALY")
                .get(ANOMALIES)
                .post(ANOMALIES + "/{requestId}/dismissal", "{\"reason\":\"known\"}", 404);
    }
}
