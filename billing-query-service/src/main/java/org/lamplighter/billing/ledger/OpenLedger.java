package org.lamplighter.billing.ledger;

import java.time.Instant;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.personal.AccountNumber;

/** Opens an account's ledger when something is to be written into it for the first time. */
final class OpenLedger {

    private OpenLedger() {}

    static void of(Aggregates<Ledger> ledgers, AccountNumber account, Instant at) {
        String id = account.value();
        if (ledgers.find(id).isEmpty()) {
            ledgers.create(id, () -> Decision.changed(Ledger.empty(account, at)));
        }
    }
}
