package org.lamplighter.billing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.lamplighter.billing.Calls.Reply;

/**
 * A third party that sends its customers' browsers to the consent page.
 *
 * @param id under which it is registered
 * @param back where browsers come back to
 */
record ThirdParty(String id, String back) {

    static final ThirdParty ENERGYVIEW = new ThirdParty("energyview", "http://localhost:8090/connected");
    static final ThirdParty GRIDADVICE = new ThirdParty("gridadvice", "https://gridadvice.example/back?tenant=1");

    ThirdParty backAt(String address) {
        return new ThirdParty(id, address);
    }

    /** The query with which the page asks what is wanted. */
    String asks(String scope, String state) {
        return "?client_id=%s&redirect_uri=%s&scope=%s&state=%s"
                .formatted(encoded(id), encoded(back), encoded(scope), encoded(state));
    }

    String refused(String scope, String state) {
        return decision(scope, state, "\"agreed\":false");
    }

    String agreed(String scope, String state, String until, String... accounts) {
        String numbers =
                Arrays.stream(accounts).map(number -> "\"" + number + "\"").collect(Collectors.joining(","));
        return decision(scope, state, "\"agreed\":true,\"until\":\"%s\",\"accounts\":[%s]".formatted(until, numbers));
    }

    private String decision(String scope, String state, String rest) {
        return "{\"clientId\":\"%s\",\"redirectUri\":\"%s\",\"scope\":\"%s\",\"state\":\"%s\",%s}"
                .formatted(id, back, scope, state, rest);
    }

    String token() {
        return People.thirdParty(id);
    }

    Reply redeems(Calls calls, String key, String code) {
        return calls.post("/api/share/v1/consent-codes", token(), key, "{\"code\":\"" + code + "\"}");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
