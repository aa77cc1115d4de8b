package org.lamplighter.billing.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.personal.AccountNumber;

/**
 * What an account was charged and what was paid (户账). One document per account, of bounded size: of very old charges and
 * payments only what they came to is kept.
 *
 * @param accountNumber the account
 * @param opening what the books before it said; absent where they said nothing
 * @param carried what older charges and payments came to
 * @param charges in the order of issue
 * @param payments in the order of time, those that were undone among them
 * @param undoings what undoes payments, also those that have not come yet
 * @param refunds what was paid out
 * @param changedAt when it changed
 */
public record Ledger(
        AccountNumber accountNumber,
        @Nullable Opening opening,
        Carried carried,
        List<Charge> charges,
        List<Payment> payments,
        List<Undoing> undoings,
        List<Refund> refunds,
        Instant changedAt) {

    /** Ten years of monthly bills, and of payments and refunds four a month. */
    static final int MOST_CHARGES = 120;

    static final int MOST_MOVEMENTS = 480;

    public Ledger {
        charges = List.copyOf(charges);
        payments = List.copyOf(payments);
        // Ledgers stored before there were reversals and refunds have none.
        undoings = undoings == null ? List.of() : List.copyOf(undoings);
        refunds = refunds == null ? List.of() : List.copyOf(refunds);
    }

    static Ledger empty(AccountNumber accountNumber, Instant at) {
        return new Ledger(accountNumber, null, Carried.NOTHING, List.of(), List.of(), List.of(), List.of(), at);
    }

    /** How it stands on a day; charges and payments of days to come count already. */
    public Standing standing(FeeTerms terms, LocalDate on) {
        return settled(terms, day -> true).standing(on);
    }

    /** What undid a payment, if anything did. */
    public Optional<Undoing> undoingOf(String paymentId) {
        return undoings.stream()
                .filter(undoing -> undoing.id().equals(paymentId))
                .findFirst();
    }

    /** All that was ever paid and paid out and is still held, newest first; what was undone is among it. */
    public List<Movement> newestMovements() {
        return Stream.<Movement>concat(payments.stream(), refunds.stream())
                .sorted(Comparator.<Movement, Instant>comparing(Movement::at)
                        .thenComparing(Movement::id)
                        .reversed())
                .toList();
    }

    /** The payment or refund with an id, with what undid it. */
    public Optional<Booked> booked(String id) {
        return newestMovements().stream()
                .filter(movement -> movement.id().equals(id))
                .findFirst()
                .map(movement -> Booked.of(movement, this));
    }

    /** Whether anything of the account's money is known. */
    boolean tellsOfMoney() {
        return opening != null
                || !carried.equals(Carried.NOTHING)
                || !charges.isEmpty()
                || !newestMovements().isEmpty();
    }

    /** The day from which on use is not charged yet; absent while there is no charge. */
    @Nullable
    LocalDate chargedUpTo() {
        return charges.stream()
                .map(Charge::reachesTo)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Bills came; those of a revision that is known, or older, change nothing. */
    Decision<Ledger> charged(List<Charge> more, FeeTerms terms, Instant at) {
        Map<String, Charge> byMonth = new TreeMap<>();
        charges.forEach(charge -> byMonth.put(charge.month().toString(), charge));
        for (Charge charge : more) {
            if (!carried.holds(charge.issuedOn())) {
                byMonth.merge(
                        charge.month().toString(),
                        charge,
                        (known, later) -> later.revision() > known.revision() ? known.corrected(later) : known);
            }
        }
        List<Charge> next = byMonth.values().stream().sorted(Charge.BY_ISSUE).toList();
        return next.equals(charges)
                ? Decision.unchanged()
                : Decision.changed(Shorten.ifTooLong(
                        new Ledger(accountNumber, opening, carried, next, payments, undoings, refunds, at), terms));
    }

    /** Money moved; what is known, and what cannot be taken, changes nothing. */
    Decision<Ledger> moved(TakeMovements.Taken taken, FeeTerms terms, Instant at) {
        if (!taken.verdicts().contains(Verdict.TAKEN)) {
            return Decision.unchanged();
        }
        Ledger next = new Ledger(
                accountNumber, opening, carried, charges, taken.payments(), taken.undoings(), taken.refunds(), at);
        return Decision.changed(Shorten.ifTooLong(next, terms), taken.events());
    }

    /** What it makes of the old books' next word. */
    Verdict verdict(Opening known, Opening next) {
        if (next.equals(known)) {
            return Verdict.KNOWN;
        }
        if (carried.before() != null) {
            return Verdict.OPENING_TOO_OLD;
        }
        return next.bills().size() > Opening.MOST_BILLS ? Verdict.OPENING_TOO_LONG : Verdict.TAKEN;
    }

    /** The old books' word came. */
    Decision<Ledger> opened(Opening next, Instant at) {
        return next.equals(opening) || next.equals(Opening.nothing(next.on()))
                ? Decision.unchanged()
                : Decision.changed(new Ledger(accountNumber, next, carried, charges, payments, undoings, refunds, at));
    }

    /** Settles what is of some days; what was carried is of none of them. */
    Settling settled(FeeTerms terms, Predicate<LocalDate> days) {
        Opening start = carried.before() == null ? opening : null;
        Settling settling = new Settling(terms, start == null ? carried : start.carried());
        if (start != null) {
            settling.settleOn(start.on());
        }
        charges.stream()
                .filter(charge -> opening == null || !opening.names(charge.month()))
                .filter(charge -> days.test(charge.issuedOn()))
                .forEach(settling::add);
        payments.stream()
                .filter(payment -> undoingOf(payment.id()).isEmpty() && days.test(payment.on()))
                .forEach(settling::add);
        refunds.stream().filter(refund -> days.test(refund.on())).forEach(settling::add);
        settling.run();
        return settling;
    }
}
