package org.lamplighter.billing.anomaly;

import java.time.LocalDate;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.personal.AccountNumber;

/**
 * When an account's next regular reading is missing.
 *
 * @param accountNumber the account
 * @param missingFrom the first day on which it is
 */
public record MeterWatch(AccountNumber accountNumber, LocalDate missingFrom) {

    Decision<MeterWatch> until(LocalDate day) {
        return day.equals(missingFrom) ? Decision.unchanged() : Decision.changed(new MeterWatch(accountNumber, day));
    }
}
