package org.lamplighter.billing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.lamplighter.billing.Calls.Reply;

/** Loads curves of accounts and asks for them. */
final class Curves {

    static final String CURVES = "accountNumber,date,kwh,quality\n";

    private final Calls calls;

    Curves(Calls calls) {
        this.calls = calls;
    }

    Reply load(String rows) {
        return calls.load("/api/desk/v1/account-imports/curves", People.editor(), CURVES + rows);
    }

    /** A row of a day on which every interval is the same. */
    static String flat(String number, String day, int count, String kwh) {
        return row(number, day, Collections.nCopies(count, kwh), "ACTUAL");
    }

    static String row(String number, String day, List<String> energies, String quality) {
        return "%s,%s,%s,%s%n".formatted(number, day, String.join(" ", energies), quality);
    }

    /** A day of quarter hours of 0.25 kWh each, of which some are not known. */
    static List<String> quarterHoursWithout(int from, int to) {
        List<String> energies = new ArrayList<>(Collections.nCopies(96, "0.25"));
        Collections.fill(energies.subList(from, to), "-");
        return energies;
    }

    Reply greenButton(String xml, String query) {
        return greenButton(xml, query, UUID.randomUUID().toString());
    }

    Reply greenButton(String xml, String query, String key) {
        return calls.load(
                "/api/desk/v1/account-imports/green-button" + query, People.editor(), key, "application/atom+xml", xml);
    }
}
