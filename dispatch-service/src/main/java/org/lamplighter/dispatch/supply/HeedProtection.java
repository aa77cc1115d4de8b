package org.lamplighter.dispatch.supply;

import java.time.Clock;
import java.time.Instant;
import org.lamplighter.dispatch.network.AccountSites;
import org.lamplighter.dispatch.network.AccountsAwaited;
import org.lamplighter.kit.aggregate.Aggregates;

/** An account that is marked as protected is not stopped: what is under way is called off, and what is off is given back. */
public final class HeedProtection implements AccountsAwaited {

    private final Aggregates<AccountSupply> supplies;
    private final AccountSites sites;
    private final StopRules rules;
    private final Clock clock;

    HeedProtection(Aggregates<AccountSupply> supplies, AccountSites sites, StopRules rules, Clock clock) {
        this.supplies = supplies;
        this.sites = sites;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void known(String accountNumber) {
        boolean concerns = supplies.find(accountNumber)
                .filter(supply -> supply.state().underWay().isPresent())
                .isPresent();
        if (concerns
                && sites.find(accountNumber)
                        .filter(site -> Boolean.TRUE.equals(site.protectedFromStops()))
                        .isPresent()) {
            Instant now = clock.instant();
            supplies.change(accountNumber, supply -> supply.hear(stop -> stop.spare(now, rules)));
        }
    }
}
