package org.lamplighter.billing.trial;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.kit.personal.AccountNumber;

/**
 * What the newest bills of some accounts would have come to by another tariff.
 *
 * @param tariffId the other tariff
 * @param bills those that were tried
 */
public record Trial(String tariffId, List<Tried> bills) {

    public Trial {
        bills = List.copyOf(bills);
    }

    /**
     * A bill.
     *
     * @param billed what it came to
     * @param tried what it would have come to; absent where the other tariff has no price for what the account chose
     */
    public record Tried(
            AccountNumber account,
            YearMonth month,
            Money billed,
            @Nullable Money tried) {

        public boolean differs() {
            return !billed.equals(tried);
        }
    }
}
