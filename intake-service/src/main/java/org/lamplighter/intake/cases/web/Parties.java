package org.lamplighter.intake.cases.web;

import java.util.List;
import org.lamplighter.intake.cases.Party;
import org.lamplighter.kit.caller.Caller;

/** Who a caller is to intake. */
final class Parties {

    private static final List<String> DESK_ROLES = List.of("supervisor", "dispatcher", "agent");

    private Parties() {}

    static Party.Customer customer(Caller caller) {
        return new Party.Customer(caller.subject());
    }

    static Party.PartnerCentre partner(Caller caller) {
        return new Party.PartnerCentre(caller.requirePartnerId(), caller.subject());
    }

    static Party.DeskUser desk(Caller caller) {
        String role =
                DESK_ROLES.stream().filter(caller.roles()::contains).findFirst().orElse("none");
        return new Party.DeskUser(caller.subject(), role, caller.areas());
    }
}
