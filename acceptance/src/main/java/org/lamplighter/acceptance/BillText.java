package org.lamplighter.acceptance;

import tools.jackson.databind.JsonNode;

/** Lines of a bill as the demonstration prints them. */
final class BillText {

    private BillText() {}

    static String line(JsonNode line) {
        return line.path("description").asString("–") + " = ¥"
                + line.path("amount").asString("–");
    }

    static String tiers(JsonNode usage) {
        return "has used " + usage.path("usedKwh").asString("–") + " kWh this year, is in tier "
                + usage.path("tier").asString("–") + ", "
                + usage.path("leftKwh").asString("–") + " kWh left in it";
    }
}
