package org.lamplighter.billing.anomaly;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lamplighter.billing.account.Account;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.lease.Leases;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.time.TimeConfiguration;

/** Looks at the accounts whose regular reading has not come: nothing else would. One instance at a time does it. */
public final class SweepMissing {

    private static final String LEASE = "missing-readings";
    private static final Duration FOR = Duration.ofMinutes(1);
    private static final int AT_A_TIME = 200;

    private final Anomalies found;
    private final Aggregates<MeterWatch> watches;
    private final Function<AccountNumber, Optional<Account>> accounts;
    private final WatchMeters watch;
    private final Leases leases;
    private final InstantSource clock;

    SweepMissing(
            Anomalies found,
            Aggregates<MeterWatch> watches,
            Function<AccountNumber, Optional<Account>> accounts,
            WatchMeters watch,
            Leases leases,
            InstantSource clock) {
        this.found = found;
        this.watches = watches;
        this.accounts = accounts;
        this.watch = watch;
        this.leases = leases;
        this.clock = clock;
    }

    /** Looks at all that are due, and at each of them again a month later. */
    public void sweep() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), TimeConfiguration.CHINA);
        while (leases.take(LEASE, FOR)) {
            List<AccountNumber> missing = found.missing(today, AT_A_TIME);
            missing.forEach(account -> look(account, today));
            if (missing.size() < AT_A_TIME) {
                leases.giveBack(LEASE);
                return;
            }
        }
    }

    /** The finding is written first: whoever dies between the two looks again. */
    private void look(AccountNumber number, LocalDate today) {
        accounts.apply(number).ifPresent(account -> watch.came(account, List.of()));
        watches.change(number.value(), present -> present.until(today.plusMonths(1)));
    }
}
