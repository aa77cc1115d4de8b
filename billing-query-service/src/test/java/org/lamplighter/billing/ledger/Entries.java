package org.lamplighter.billing.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.time.TimeConfiguration;

/** Charges and payments of a household that has fifteen days to pay. */
final class Entries {

    static final FeeTerms HOUSEHOLD = new FeeTerms(CustomerClass.RESIDENTIAL, false);
    static final FeeTerms PREPAID = new FeeTerms(CustomerClass.RESIDENTIAL, true);
    static final Instant AT = Instant.parse("2026-11-22T04:00:00Z");
    static final Ledger EMPTY = Ledger.empty(new AccountNumber("3205080001"), AT);

    private Entries() {}

    static Charge charge(String month, String yuan, LocalDate issuedOn) {
        return charge(month, yuan, issuedOn, 1);
    }

    static Charge charge(String month, String yuan, LocalDate issuedOn, int revision) {
        return new Charge(YearMonth.parse(month), Money.of(yuan), issuedOn, issuedOn.plusDays(15), revision);
    }

    static Payment payment(String id, String yuan, LocalDate paidOn) {
        Instant noon = paidOn.atTime(12, 0).atZone(TimeConfiguration.CHINA).toInstant();
        return new Payment(id, Money.of(yuan), noon, PaymentMeans.WECHAT);
    }

    static Ledger charged(Ledger ledger, Charge... charges) {
        return after(ledger, ledger.charged(List.of(charges), HOUSEHOLD, AT));
    }

    static Ledger paid(Ledger ledger, Payment... payments) {
        return after(ledger, ledger.paid(List.of(payments), HOUSEHOLD, AT));
    }

    private static Ledger after(Ledger before, Decision<Ledger> decision) {
        return decision instanceof Decision.Changed<Ledger> changed ? changed.state() : before;
    }
}
