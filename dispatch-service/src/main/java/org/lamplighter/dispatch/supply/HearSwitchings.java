package org.lamplighter.dispatch.supply;

import java.time.Clock;
import java.time.Instant;
import org.lamplighter.contracts.billing.FieldWorkKind;
import org.lamplighter.contracts.dispatch.FieldWorkDone;
import org.lamplighter.contracts.dispatch.FieldWorkGivenUp;
import org.lamplighter.dispatch.network.AccountSites;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.events.NotYetException;

/** Hears from our own events what crews stopped and gave back, for whomever, and what they will not do. */
public final class HearSwitchings {

    private final Aggregates<AccountSupply> supplies;
    private final AccountSites sites;
    private final StopRules rules;
    private final Clock clock;

    HearSwitchings(Aggregates<AccountSupply> supplies, AccountSites sites, StopRules rules, Clock clock) {
        this.supplies = supplies;
        this.sites = sites;
        this.rules = rules;
        this.clock = clock;
    }

    /** A crew did what was asked for. */
    public void done(FieldWorkDone told, EventMetadata cause) {
        switch (told.kind()) {
            case SUPPLY_STOP -> {
                known(told.accountNumber());
                supplies.change(told.accountNumber(), cause, supply -> stopped(supply, told));
            }
            case SUPPLY_RESTORE -> {
                known(told.accountNumber());
                supplies.change(told.accountNumber(), cause, supply -> givenBack(supply, told));
            }
            case METER_CHECK -> {}
        }
    }

    /** It will not be done. */
    public void givenUp(FieldWorkGivenUp told, EventMetadata cause) {
        if (told.kind() != FieldWorkKind.METER_CHECK
                && supplies.find(told.accountNumber()).isPresent()) {
            Instant now = clock.instant();
            supplies.change(
                    told.accountNumber(),
                    cause,
                    supply -> supply.hear(stop -> told.kind() == FieldWorkKind.SUPPLY_STOP
                            ? isOf(stop, told.requestId()) ? stop.stopGivenUp(told.reason(), now) : Decision.unchanged()
                            : stop.returnGivenUp(told.requestId(), told.reason(), now, rules)));
        }
    }

    private Decision<AccountSupply> stopped(AccountSupply supply, FieldWorkDone told) {
        CommercialKind kind = supply.askedBy(told.requestId())
                .map(stop -> CommercialKind.of(stop.facts().ground()))
                .orElse(CommercialKind.ARREARS);
        return supply.switched(
                new Switchings.Switching(told.requestId(), kind, told.doneAt()),
                stop -> isOf(stop, told.requestId())
                        ? stop.stopDone(told.doneAt(), clock.instant(), rules)
                        : Decision.unchanged());
    }

    private static Decision<AccountSupply> givenBack(AccountSupply supply, FieldWorkDone told) {
        return supply.switched(
                new Switchings.Switching(told.requestId(), null, told.doneAt()),
                stop -> stop.asksBack(told.requestId()) ? stop.returnDone(told.doneAt()) : Decision.unchanged());
    }

    private static boolean isOf(StopCourse stop, String requestId) {
        return stop.facts().courseId().equals(requestId);
    }

    /** The first that is stopped at an account begins its record. */
    private void known(String accountNumber) {
        if (supplies.find(accountNumber).isEmpty()) {
            var site =
                    sites.find(accountNumber).orElseThrow(() -> new NotYetException("the account at which a crew was"));
            supplies.create(accountNumber, () -> Decision.changed(AccountSupply.of(site, clock.instant())));
        }
    }
}
