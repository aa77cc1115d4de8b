package org.lamplighter.billing.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.billing.PaymentReversed;
import org.lamplighter.contracts.billing.PaymentTransferred;

/**
 * Takes movements of money into a ledger's lists, in whatever order they come: what undoes a payment waits for it. Others are
 * told that a payment was undone once both are there. Pure.
 */
final class TakeMovements {

    /** So many may wait for payments that never came. */
    static final int MOST_WAITING = 100;

    private final Ledger before;
    private final Map<String, Payment> payments = new LinkedHashMap<>();
    private final Map<String, Undoing> undoings = new LinkedHashMap<>();
    private final Map<String, Refund> refunds = new LinkedHashMap<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    private TakeMovements(Ledger before) {
        this.before = before;
        before.payments().forEach(payment -> payments.put(payment.id(), payment));
        before.undoings().forEach(undoing -> undoings.put(undoing.id(), undoing));
        before.refunds().forEach(refund -> refunds.put(refund.id(), refund));
    }

    /**
     * The lists afterwards.
     *
     * @param payments in the order of time
     * @param undoings in the order they came
     * @param refunds in the order they came
     * @param verdicts what became of each movement, in their order
     * @param events what others are told
     */
    record Taken(
            List<Payment> payments,
            List<Undoing> undoings,
            List<Refund> refunds,
            List<Verdict> verdicts,
            List<Event> events) {}

    static Taken into(Ledger ledger, List<? extends Movement> more) {
        TakeMovements take = new TakeMovements(ledger);
        more.forEach(movement -> take.verdicts.add(take.take(movement)));
        return new Taken(
                take.payments.values().stream().sorted(Payment.BY_TIME).toList(),
                List.copyOf(take.undoings.values()),
                List.copyOf(take.refunds.values()),
                List.copyOf(take.verdicts),
                List.copyOf(take.events));
    }

    private Verdict take(Movement movement) {
        return switch (movement) {
            case Payment payment -> take(payment);
            case Refund refund -> take(refund);
            case Undoing undoing -> take(undoing);
        };
    }

    private Verdict take(Payment payment) {
        Payment known = payments.get(payment.id());
        if (known != null || refunds.containsKey(payment.id())) {
            return payment.equals(known) ? Verdict.KNOWN : Verdict.DIFFERS;
        }
        if (isLetGo(payment.on())) {
            return Verdict.TOO_OLD;
        }
        payments.put(payment.id(), payment);
        tell(payment, undoings.get(payment.id()));
        return Verdict.TAKEN;
    }

    private Verdict take(Refund refund) {
        Refund known = refunds.get(refund.id());
        if (known != null || payments.containsKey(refund.id())) {
            return refund.equals(known) ? Verdict.KNOWN : Verdict.DIFFERS;
        }
        if (isLetGo(refund.on())) {
            return Verdict.TOO_OLD;
        }
        refunds.put(refund.id(), refund);
        return Verdict.TAKEN;
    }

    private Verdict take(Undoing undoing) {
        Undoing known = undoings.get(undoing.id());
        if (known != null) {
            return undoing.equals(known) ? Verdict.KNOWN : Verdict.UNDONE;
        }
        Payment payment = payments.get(undoing.id());
        if (payment == null && !mayStillCome()) {
            return Verdict.NOT_HELD;
        }
        undoings.put(undoing.id(), undoing);
        tell(payment, undoing);
        return Verdict.TAKEN;
    }

    private boolean mayStillCome() {
        long waiting = undoings.keySet().stream()
                .filter(id -> !payments.containsKey(id))
                .count();
        return before.carried().before() == null && waiting < MOST_WAITING;
    }

    private boolean isLetGo(LocalDate day) {
        return before.carried().holds(day);
    }

    private void tell(@Nullable Payment payment, @Nullable Undoing undoing) {
        if (payment == null || undoing == null) {
            return;
        }
        String account = before.accountNumber().value();
        String amount = payment.amount().toString();
        events.add(
                switch (undoing) {
                    case Reversal reversal ->
                        new PaymentReversed(
                                account,
                                payment.id(),
                                amount,
                                payment.paidAt(),
                                reversal.at(),
                                reversal.reason().name());
                    case Transfer transfer ->
                        new PaymentTransferred(
                                account,
                                payment.id(),
                                transfer.to().value(),
                                amount,
                                payment.paidAt(),
                                payment.means().name(),
                                transfer.at(),
                                transfer.reason().name());
                });
    }
}
