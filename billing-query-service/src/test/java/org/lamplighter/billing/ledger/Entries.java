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
    static final LocalDate OPENS = LocalDate.of(2023, 12, 1);
    static final Ledger EMPTY = Ledger.empty(new AccountNumber("3205080001"), AT);

    private Entries() {}

    static Charge charge(String month, String yuan, LocalDate issuedOn) {
        return charge(month, yuan, issuedOn, 1);
    }

    static Charge charge(String month, String yuan, LocalDate issuedOn, int revision) {
        return new Charge(YearMonth.parse(month), Money.of(yuan), issuedOn, issuedOn.plusDays(15), revision, issuedOn);
    }

    static Payment payment(String id, String yuan, LocalDate paidOn) {
        return new Payment(id, Money.of(yuan), noon(paidOn), PaymentMeans.WECHAT);
    }

    static Ledger charged(Ledger ledger, Charge... charges) {
        return after(ledger, ledger.charged(List.of(charges), HOUSEHOLD, AT));
    }

    static Reversal bounced(String paymentId, LocalDate on) {
        return new Reversal(paymentId, noon(on), ReversalReason.BOUNCED);
    }

    static Transfer transferred(String paymentId, LocalDate on) {
        return new Transfer(paymentId, new AccountNumber("3205080002"), noon(on), TransferReason.WRONGLY_NAMED);
    }

    static Refund refund(String id, String yuan, LocalDate on) {
        return new Refund(id, Money.of(yuan), noon(on), RefundReason.ASKED_FOR);
    }

    static Ledger moved(Ledger ledger, Movement... movements) {
        return after(ledger, ledger.moved(TakeMovements.into(ledger, List.of(movements)), HOUSEHOLD, AT));
    }

    static List<Verdict> verdicts(Ledger ledger, Movement... movements) {
        return TakeMovements.into(ledger, List.of(movements)).verdicts();
    }

    static Ledger opened(Ledger ledger, OpeningEntry... entries) {
        Opening opening = ledger.opening() == null ? Opening.nothing(OPENS) : ledger.opening();
        for (OpeningEntry entry : entries) {
            opening = opening.with(entry);
        }
        return after(ledger, ledger.opened(opening, AT));
    }

    static OpeningEntry openingBill(String month, String yuan, LocalDate dueOn) {
        return new OpeningEntry.OfBill(YearMonth.parse(month), Money.of(yuan), dueOn);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(TimeConfiguration.CHINA).toInstant();
    }

    private static Ledger after(Ledger before, Decision<Ledger> decision) {
        return decision instanceof Decision.Changed<Ledger> changed ? changed.state() : before;
    }
}
