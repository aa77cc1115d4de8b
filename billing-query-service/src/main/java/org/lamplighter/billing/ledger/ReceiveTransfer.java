package org.lamplighter.billing.ledger;

import java.time.InstantSource;
import java.util.List;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.contracts.billing.PaymentTransferred;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.personal.AccountNumber;

/**
 * Books a payment to the account that it was moved to. Both ledgers are this service's, but two documents: the event between
 * them is what makes one follow upon the other, whatever dies in between.
 */
public final class ReceiveTransfer {

    private final KnownAccounts accounts;
    private final Aggregates<Ledger> ledgers;
    private final BookMovements book;
    private final InstantSource clock;

    ReceiveTransfer(KnownAccounts accounts, Aggregates<Ledger> ledgers, BookMovements book, InstantSource clock) {
        this.accounts = accounts;
        this.ledgers = ledgers;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Books it, once.
     *
     * @throws IllegalStateException when the account holds another payment with its id, or one that was undone there
     */
    public void receive(PaymentTransferred moved, EventMetadata cause) {
        AccountNumber number = new AccountNumber(moved.toAccount());
        Account account = accounts.find(number).orElseThrow();
        Payment payment = new Payment(
                moved.paymentId(), Money.of(moved.amountYuan()), moved.paidAt(), PaymentMeans.valueOf(moved.means()));
        OpenLedger.of(ledgers, number, clock.instant());
        ledgers.change(number.value(), cause, ledger -> {
            if (!TransferTargets.takes(ledger, payment)) {
                throw new IllegalStateException("the account cannot take the payment that was moved to it");
            }
            return ledger.moved(TakeMovements.into(ledger, List.of(payment)), FeeTerms.of(account), clock.instant());
        });
        book.tell(number);
    }
}
