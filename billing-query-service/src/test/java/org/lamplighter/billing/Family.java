package org.lamplighter.billing;

import java.util.UUID;
import org.lamplighter.billing.Calls.Reply;

/** People around an account that its owner shares. */
final class Family {

    private final Calls calls;
    private final String number;
    private final String token;

    Family(Calls calls, String number, String owner) {
        this.calls = calls;
        this.number = number;
        this.token = People.customer(owner);
    }

    static String code(String number, String code) {
        return "{\"accountNumber\":\"%s\",\"code\":\"%s\"}".formatted(number, code);
    }

    Reply invite(String label) {
        return invite(UUID.randomUUID().toString(), label);
    }

    Reply invite(String key, String label) {
        return calls.post(shares(), token, key, "{\"label\":\"" + label + "\"}");
    }

    Reply takeUp(String viewerToken, String code) {
        return calls.post("/api/customer/v1/account-views", viewerToken, code(number, code));
    }

    /** Somebody who may look; the answer is their token. */
    String viewer() {
        String viewer = People.customer(UUID.randomUUID().toString());
        takeUp(viewer, invite("妈妈").text("code"));
        return viewer;
    }

    Reply list() {
        return calls.get(shares(), token);
    }

    Reply end(String shareId) {
        return calls.delete(shares() + "/" + shareId, token);
    }

    private String shares() {
        return "/api/customer/v1/accounts/" + number + "/shares";
    }
}
