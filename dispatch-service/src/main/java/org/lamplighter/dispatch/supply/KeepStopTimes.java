package org.lamplighter.dispatch.supply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.lease.Leases;

/** Gives last notices and asks crews again when their time has come; one instance does it. */
final class KeepStopTimes {

    private static final int BATCH = 200;
    private static final String LEASE = "supply-stops";

    private final Aggregates<AccountSupply> supplies;
    private final SupplyRegister register;
    private final StopRules rules;
    private final Leases leases;
    private final Duration leaseFor;
    private final Clock clock;

    KeepStopTimes(
            Aggregates<AccountSupply> supplies,
            SupplyRegister register,
            StopRules rules,
            Leases leases,
            Duration leaseFor,
            Clock clock) {
        this.supplies = supplies;
        this.register = register;
        this.rules = rules;
        this.leases = leases;
        this.leaseFor = leaseFor;
        this.clock = clock;
    }

    void look() {
        if (leases.take(LEASE, leaseFor)) {
            Instant now = clock.instant();
            register.dueBy(now, BATCH)
                    .forEach(account ->
                            supplies.change(account, supply -> supply.hear(stop -> stop.timeComes(now, rules))));
        }
    }
}
