package org.lamplighter.billing.ledger;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.audit.AuditLog;
import org.lamplighter.billing.audit.Disclosure;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.lamplighter.kit.personal.AccountNumber;

/** A person takes a payment back, moves it to the account it belongs to, or notes that credit was paid out; each leaves an audit row. */
public final class CorrectPayments {

    /** Begins the id of a refund that the desk notes. */
    public static final String REFUND = "R";

    private final Aggregates<Ledger> ledgers;
    private final ReadLedger read;
    private final TransferTargets targets;
    private final BookMovements book;
    private final AuditLog audit;
    private final InstantSource clock;

    CorrectPayments(
            Aggregates<Ledger> ledgers,
            ReadLedger read,
            TransferTargets targets,
            BookMovements book,
            AuditLog audit,
            InstantSource clock) {
        this.ledgers = ledgers;
        this.read = read;
        this.targets = targets;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param request names it, so that it is done once
     * @param actor who asks, across requests
     * @param account an account that the actor may decide about
     */
    public record Order(IdempotentRequest request, String actor, Account account) {}

    /**
     * The payment came to nothing.
     *
     * @throws RejectedException not found, when the account has no such payment; {@code payment-undone}
     */
    public Answer reverse(
            Order order, String paymentId, ReversalReason reason, Function<Stored<Ledger>, Answer> answer) {
        return undo(order, new Reversal(paymentId, clock.instant(), reason), reason.name(), answer);
    }

    /**
     * The payment belongs to another account.
     *
     * @throws RejectedException not found, when the account has no such payment; {@code payment-undone}; {@code
     *     transfer-refused}, when the other account is not there or holds another payment with the id
     */
    public Answer transfer(
            Order order,
            String paymentId,
            AccountNumber to,
            TransferReason reason,
            Function<Stored<Ledger>, Answer> answer) {
        return undo(order, new Transfer(paymentId, to, clock.instant(), reason), to.value() + " " + reason, answer);
    }

    /**
     * Credit was paid out.
     *
     * @param amount yuan, more than nothing, to the fen
     * @throws RejectedException {@code credit-insufficient}, when so much is not there
     */
    public Answer payOut(Order order, Money amount, RefundReason reason, Function<Stored<Ledger>, Answer> answer) {
        Account account = order.account();
        Refund refund = new Refund(order.request().idFor(REFUND), amount, clock.instant(), reason);
        // What was used since the last bill is spent already, though no bill says so.
        Money spent = read.funds(account).spent();
        return change(order, "payment.refund", reason.name() + " " + amount, answer, ledger -> {
            Money credit = ledger.standing(FeeTerms.of(account), refund.on()).credit();
            return credit.minus(spent).compareTo(amount) < 0
                    ? Decision.rejected(Rejection.conflict("credit-insufficient"))
                    : moved(ledger, refund, account);
        });
    }

    private Answer undo(Order order, Undoing undoing, String detail, Function<Stored<Ledger>, Answer> answer) {
        String action = undoing instanceof Reversal ? "payment.reverse" : "payment.transfer";
        return change(order, action, undoing.id() + " " + detail, answer, ledger -> {
            if (ledger.payments().stream().noneMatch(payment -> payment.id().equals(undoing.id()))) {
                return Decision.rejected(Rejection.notFound());
            }
            if (ledger.undoingOf(undoing.id()).isPresent()) {
                return Decision.rejected(Rejection.conflict("payment-undone"));
            }
            return undoing instanceof Transfer transfer && !targets.mayTake(order.account(), transfer)
                    ? Decision.rejected(Rejection.conflict("transfer-refused"))
                    : moved(ledger, undoing, order.account());
        });
    }

    private Decision<Ledger> moved(Ledger ledger, Movement movement, Account account) {
        return ledger.moved(TakeMovements.into(ledger, List.of(movement)), FeeTerms.of(account), clock.instant());
    }

    private Answer change(
            Order order,
            String action,
            String detail,
            Function<Stored<Ledger>, Answer> answer,
            Function<Ledger, Decision<Ledger>> decide) {
        AccountNumber number = order.account().number();
        audit.write(new Disclosure(order.actor(), "desk", action, number.value(), detail));
        Answer given = ledgers.change(number.value(), order.request(), decide, answer);
        // Also when the request is repeated: whoever did it may have died before telling.
        book.tell(number);
        return given;
    }
}
