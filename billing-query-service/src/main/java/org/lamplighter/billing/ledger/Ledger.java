package org.lamplighter.billing.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.personal.AccountNumber;

/**
 * What an account was charged and what was paid (户账). One document per account, of bounded size: of very old charges and
 * payments only what they came to is kept.
 *
 * @param accountNumber the account
 * @param carried what older ones came to
 * @param charges in the order of issue
 * @param payments in the order of time
 * @param changedAt when it changed
 */
public record Ledger(
        AccountNumber accountNumber, Carried carried, List<Charge> charges, List<Payment> payments, Instant changedAt) {

    /** Ten years of monthly bills, and of payments four a month. */
    static final int MOST_CHARGES = 120;

    static final int MOST_PAYMENTS = 480;

    public Ledger {
        charges = List.copyOf(charges);
        payments = List.copyOf(payments);
    }

    static Ledger empty(AccountNumber accountNumber, Instant at) {
        return new Ledger(accountNumber, Carried.NOTHING, List.of(), List.of(), at);
    }

    /** What a payment would do. */
    enum Verdict {
        TAKEN,
        /** It is there already. */
        KNOWN,
        /** Another one has its id. */
        DIFFERS,
        /** It is from before what the ledger holds one by one, so nobody could tell whether it counted already. */
        TOO_OLD
    }

    /** How it stands on a day; charges and payments of days to come count already. */
    public Standing standing(FeeTerms terms, LocalDate on) {
        Settling settling = new Settling(terms, carried);
        settling.run(charges, payments);
        return settling.standing(on);
    }

    /** All that was ever paid and is still held, newest first. */
    public List<Payment> newestPayments() {
        return payments.reversed();
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
        return next.equals(charges) ? Decision.unchanged() : changed(next, payments, terms, at);
    }

    /** Payments came; those that are known, and those that cannot be taken, change nothing. */
    Decision<Ledger> paid(List<Payment> more, FeeTerms terms, Instant at) {
        List<Payment> next = new ArrayList<>(payments);
        List<Verdict> verdicts = verdicts(more);
        for (int i = 0; i < more.size(); i++) {
            if (verdicts.get(i) == Verdict.TAKEN) {
                next.add(more.get(i));
            }
        }
        if (next.size() == payments.size()) {
            return Decision.unchanged();
        }
        next.sort(Payment.BY_TIME);
        return changed(charges, next, terms, at);
    }

    /** What each of them would do after the ones before it. */
    List<Verdict> verdicts(List<Payment> more) {
        Map<String, Payment> held = new HashMap<>();
        payments.forEach(payment -> held.put(payment.id(), payment));
        List<Verdict> verdicts = new ArrayList<>();
        for (Payment payment : more) {
            Payment known = held.get(payment.id());
            Verdict verdict = known == null
                    ? (carried.holds(payment.paidOn()) ? Verdict.TOO_OLD : Verdict.TAKEN)
                    : (known.equals(payment) ? Verdict.KNOWN : Verdict.DIFFERS);
            if (verdict == Verdict.TAKEN) {
                held.put(payment.id(), payment);
            }
            verdicts.add(verdict);
        }
        return verdicts;
    }

    private Decision<Ledger> changed(List<Charge> nextCharges, List<Payment> nextPayments, FeeTerms terms, Instant at) {
        Ledger next = new Ledger(accountNumber, carried, nextCharges, nextPayments, at);
        return Decision.changed(next.isTooLong() ? next.shortened(terms) : next);
    }

    private boolean isTooLong() {
        return charges.size() > MOST_CHARGES || payments.size() > MOST_PAYMENTS;
    }

    /** Lets the older half go; only whole days, for what came on one day is settled together. */
    private Ledger shortened(FeeTerms terms) {
        LocalDate before = charges.size() > MOST_CHARGES
                ? charges.get(charges.size() / 2).issuedOn()
                : payments.get(payments.size() / 2).paidOn();
        Settling settling = new Settling(terms, carried);
        settling.run(
                charges.stream().filter(c -> c.issuedOn().isBefore(before)).toList(),
                payments.stream().filter(p -> p.paidOn().isBefore(before)).toList());
        return new Ledger(
                accountNumber,
                settling.carried(before),
                charges.stream().filter(c -> !c.issuedOn().isBefore(before)).toList(),
                payments.stream().filter(p -> !p.paidOn().isBefore(before)).toList(),
                changedAt);
    }
}
