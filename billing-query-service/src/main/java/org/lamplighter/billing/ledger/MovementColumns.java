package org.lamplighter.billing.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.table.Row;
import org.lamplighter.kit.table.UnreadableRowException;

/** Reads what a row of the payments' table says. */
final class MovementColumns {

    /** What the column {@code kind} may say. */
    private enum Kind {
        PAYMENT,
        REVERSAL,
        TRANSFER,
        REFUND
    }

    private MovementColumns() {}

    /**
     * What it says; {@code paidAt} is when it happened.
     *
     * @throws UnreadableRowException when it cannot be read
     */
    static Movement read(Row row) {
        Instant at = row.read("paidAt", text -> OffsetDateTime.parse(text).toInstant());
        return switch (row.readOr("kind", Kind::valueOf, Kind.PAYMENT)) {
            case PAYMENT -> {
                Money amount = row.read("amountYuan", Money::of);
                PaymentMeans means = row.readOr("means", PaymentMeans::valueOf, PaymentMeans.OTHER);
                yield row.read("paymentId", id -> new Payment(id, amount, at, means));
            }
            case REFUND -> {
                Money amount = row.read("amountYuan", Money::of);
                RefundReason reason = row.read("reason", RefundReason::valueOf);
                yield row.read("paymentId", id -> new Refund(id, amount, at, reason));
            }
            case REVERSAL -> {
                requireWhole(row);
                ReversalReason reason = row.read("reason", ReversalReason::valueOf);
                yield row.read("paymentId", id -> new Reversal(id, at, reason));
            }
            case TRANSFER -> {
                requireWhole(row);
                AccountNumber to = row.read("toAccount", text -> other(row, new AccountNumber(text)));
                TransferReason reason = row.read("reason", TransferReason::valueOf);
                yield row.read("paymentId", id -> new Transfer(id, to, at, reason));
            }
        };
    }

    /** A payment is undone whole; who names an amount may mean a part. */
    private static void requireWhole(Row row) {
        row.readIfThere("amountYuan", text -> {
            throw new IllegalArgumentException("a payment is reversed or moved whole, so the row has no amount");
        });
    }

    private static AccountNumber other(Row row, AccountNumber to) {
        if (to.value().equals(row.fields().get("accountNumber"))) {
            throw new IllegalArgumentException("a payment is moved to another account");
        }
        return to;
    }
}
