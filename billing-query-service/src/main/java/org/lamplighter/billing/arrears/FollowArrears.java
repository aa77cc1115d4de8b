package org.lamplighter.billing.arrears;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.AccountChanged;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.billing.ledger.ReadLedger;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.time.TimeConfiguration;

/**
 * Takes arrears on when facts change or their time comes. Account and ledger are read within the decision: of a clock and a
 * payment that meet, the later writer sees what the other one did.
 */
public final class FollowArrears implements AccountChanged {

    private final Aggregates<Arrears> arrears;
    private final ArrearsRegister register;
    private final KnownAccounts accounts;
    private final ReadLedger ledgers;
    private final ArrearsRules rules;
    private final InstantSource clock;

    FollowArrears(
            Aggregates<Arrears> arrears,
            ArrearsRegister register,
            KnownAccounts accounts,
            ReadLedger ledgers,
            ArrearsRules rules,
            InstantSource clock) {
        this.arrears = arrears;
        this.register = register;
        this.accounts = accounts;
        this.ledgers = ledgers;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public void changed(AccountNumber number) {
        String id = number.value();
        if (arrears.find(id).isEmpty() && !opened(number)) {
            return;
        }
        arrears.change(id, present -> course(present).looked());
    }

    /** Accounts at which time has something to do, the longest overdue first. */
    public List<AccountNumber> due(int atMost) {
        return register.dueBy(clock.instant(), atMost);
    }

    /** Whether there is anything that time may make arrears of. */
    private boolean opened(AccountNumber number) {
        if (!ledgers.knowsOf(number)) {
            return false; // nothing is known of its money: what it used is no ground for anything
        }
        Optional<Owing> owing = accounts.find(number).map(this::owing);
        if (owing.isEmpty() || (owing.get().oldestDue() == null && !owing.get().prepaid())) {
            return false;
        }
        arrears.create(number.value(), () -> Decision.changed(Arrears.none(number, owing.get(), clock.instant())));
        return true;
    }

    /** A decision about it with the facts of this moment. */
    Course course(Arrears present) {
        Instant now = clock.instant();
        Account account = accounts.find(present.accountNumber()).orElseThrow();
        Owing owing = owing(account);
        LocalDate today = LocalDate.ofInstant(now, TimeConfiguration.CHINA);
        return new Course(present, owing, rules.on(today, owing.customerClass()), now);
    }

    private Owing owing(Account account) {
        return Owing.of(account, ledgers.funds(account));
    }
}
