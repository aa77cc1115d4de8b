package org.lamplighter.acceptance;

import java.net.URI;
import org.lamplighter.local.keycloak.Tokens;

/** The system of an outsourced call centre. */
public final class Partner {

    private final Api api;

    public Partner(URI gateway, Tokens tokens, String client) {
        this.api = new Api(gateway, () -> tokens.of(client));
    }

    public Api api() {
        return api;
    }

    public Reply report(String account) {
        return api.post("/api/partner/v1/fault-reports", """
                {"accountNumber":"%s","caller":{"name":"周敏","phone":"13900000123"},
                 "symptom":"PARTIAL_POWER","extent":"ONE_HOME",
                 "selfCheck":{"mainSwitchOn":true,"meterDisplayLit":true,"neighboursDark":false}}
                """.formatted(account));
    }

    public Reply reportedCase(String caseId) {
        return api.get("/api/partner/v1/cases/" + caseId);
    }
}
