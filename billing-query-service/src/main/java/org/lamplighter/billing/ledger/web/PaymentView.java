package org.lamplighter.billing.ledger.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.ledger.Booked;
import org.lamplighter.billing.ledger.Movement;
import org.lamplighter.billing.ledger.Payment;
import org.lamplighter.billing.ledger.PaymentMeans;
import org.lamplighter.billing.ledger.Refund;
import org.lamplighter.billing.ledger.Reversal;
import org.lamplighter.billing.ledger.Transfer;
import org.lamplighter.billing.ledger.Undoing;
import org.lamplighter.kit.time.TimeConfiguration;

/**
 * A payment or a refund.
 *
 * @param paymentId where it was taken or paid out
 * @param kind which of them it is
 * @param amount yuan, as text
 * @param paidAt when
 * @param means how it was paid; absent for refunds
 * @param state whether it counts
 * @param undoneAt since when it does not
 * @param explanation what became of it in a sentence; absent for a payment that simply counts
 */
record PaymentView(
        String paymentId,
        Kind kind,
        String amount,
        OffsetDateTime paidAt,
        @Nullable PaymentMeans means,
        State state,
        @Nullable OffsetDateTime undoneAt,
        @Nullable String explanation) {

    enum Kind {
        PAYMENT,
        /** Money that was paid out. */
        REFUND
    }

    enum State {
        COUNTED,
        /** It came to nothing. */
        REVERSED,
        /** It belonged to another account, and counts there. */
        MOVED
    }

    static PaymentView of(Booked booked, PaymentTexts texts, Locale locale) {
        Movement movement = booked.movement();
        Undoing undoing = booked.undoing();
        return new PaymentView(
                movement.id(),
                movement instanceof Refund ? Kind.REFUND : Kind.PAYMENT,
                booked.amount().toString(),
                local(movement.at()),
                movement instanceof Payment payment ? payment.means() : null,
                switch (undoing) {
                    case null -> State.COUNTED;
                    case Reversal _ -> State.REVERSED;
                    case Transfer _ -> State.MOVED;
                },
                undoing == null ? null : local(undoing.at()),
                texts.explanation(booked, locale));
    }

    private static OffsetDateTime local(Instant at) {
        return at.atZone(TimeConfiguration.CHINA).toOffsetDateTime();
    }
}
