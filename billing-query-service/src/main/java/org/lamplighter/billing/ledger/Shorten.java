package org.lamplighter.billing.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets the older half of a ledger go where it is too long; only whole days, for what came on one day is settled together. */
final class Shorten {

    private Shorten() {}

    static Ledger ifTooLong(Ledger ledger, FeeTerms terms) {
        LocalDate before = letGoBefore(ledger);
        if (before == null) {
            return ledger;
        }
        Predicate<LocalDate> kept = day -> !day.isBefore(before);
        Set<String> gone = ledger.payments().stream()
                .filter(payment -> payment.on().isBefore(before))
                .map(Payment::id)
                .collect(Collectors.toSet());
        return new Ledger(
                ledger.accountNumber(),
                ledger.opening(),
                ledger.settled(terms, kept.negate()).carried(before),
                ledger.charges().stream()
                        .filter(charge -> kept.test(charge.issuedOn()))
                        .toList(),
                ledger.payments().stream()
                        .filter(payment -> kept.test(payment.on()))
                        .toList(),
                ledger.undoings().stream()
                        .filter(undoing -> !gone.contains(undoing.id()))
                        .toList(),
                ledger.refunds().stream()
                        .filter(refund -> kept.test(refund.on()))
                        .toList(),
                ledger.changedAt());
    }

    private static @Nullable LocalDate letGoBefore(Ledger ledger) {
        List<Charge> charges = ledger.charges();
        if (charges.size() > Ledger.MOST_CHARGES) {
            return charges.get(charges.size() / 2).issuedOn();
        }
        List<Movement> newest = ledger.newestMovements();
        return newest.size() > Ledger.MOST_MOVEMENTS
                ? newest.get(newest.size() / 2).on()
                : null;
    }
}
