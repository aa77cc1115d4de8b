package org.lamplighter.billing;

import java.util.Map;
import org.lamplighter.kit.test.TestIssuer;
import org.lamplighter.kit.test.TestSurroundings;

/** Those who call. */
final class People {

    private static final TestIssuer ISSUER = TestSurroundings.issuer();

    private People() {}

    static String editor() {
        return ISSUER.desk("editor", "editor");
    }

    static String agent(String... areas) {
        return ISSUER.desk("agent", "agent", areas);
    }

    static String customer(String subject) {
        return ISSUER.customer(subject);
    }

    static String supervisor(String... areas) {
        return ISSUER.desk("supervisor", "supervisor", areas);
    }

    /** A program of a third party. */
    static String thirdParty(String id) {
        return ISSUER.token("share", "client-" + id, Map.of("partner_id", id, "scope", "data:read"));
    }

    static String partner(String id) {
        return ISSUER.partner(id, "bills:read");
    }
}
