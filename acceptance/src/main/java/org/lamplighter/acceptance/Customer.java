package org.lamplighter.acceptance;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.lamplighter.local.keycloak.Tokens;
import tools.jackson.databind.JsonNode;

/** A customer with the mobile app. */
public final class Customer {

    private final Api api;

    public Customer(URI gateway, Tokens tokens, String username) {
        this.api = new Api(gateway, () -> tokens.of(username));
    }

    public Api api() {
        return api;
    }

    public JsonNode accounts() {
        return api.get("/api/customer/v1/accounts").expecting(200).json().path("items");
    }

    public JsonNode latestBill(String account) {
        JsonNode newest = api.get("/api/customer/v1/accounts/" + account + "/bills?limit=1")
                .expecting(200)
                .json()
                .path("items")
                .path(0);
        return api.get("/api/customer/v1/accounts/" + account + "/bills/"
                        + newest.path("month").asString())
                .expecting(200)
                .json();
    }

    public JsonNode tierUsage(String account) {
        return api.get("/api/customer/v1/accounts/" + account + "/tier-usage")
                .expecting(200)
                .json();
    }

    /** Reports "no power at home", neighbours dark too. */
    public Reply reportNoPower(String account, String key) {
        return api.post("/api/customer/v1/fault-reports", """
                {"accountNumber":"%s","symptom":"NO_POWER","extent":"BUILDING",
                 "selfCheck":{"mainSwitchOn":true,"meterDisplayLit":false,"neighboursDark":true},
                 "description":"家里停电了，邻居家也没有电。"}
                """.formatted(account), key, Map.of());
    }

    public Reply reportNoPower(String account) {
        return reportNoPower(account, UUID.randomUUID().toString());
    }

    public JsonNode reportedCase(String caseId) {
        return api.get("/api/customer/v1/cases/" + caseId).expecting(200).json();
    }

    public Progress follow(String caseId, Consumer<JsonNode> live) {
        return new Progress(api, "/api/customer/v1/cases/" + caseId + "/progress", live);
    }

    public Reply confirm(String caseId, boolean solved) {
        String answer =
                solved ? "{\"solved\":true,\"satisfaction\":5}" : "{\"solved\":false,\"comment\":\"半小时后又停电了。\"}";
        return api.post("/api/customer/v1/cases/" + caseId + "/confirmation", answer);
    }

    public JsonNode messages() {
        return api.get("/api/customer/v1/messages?limit=50")
                .expecting(200)
                .json()
                .path("items");
    }
}
