package org.lamplighter.notification.message;

import static org.lamplighter.notification.text.Placeholder.AMOUNT;
import static org.lamplighter.notification.text.Placeholder.PAID_AT;

import org.lamplighter.contracts.billing.PaymentReversed;
import org.lamplighter.kit.aggregate.Ids;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.notification.preferences.MessageKind;
import org.lamplighter.notification.text.Template;
import org.lamplighter.notification.text.Wording;

/**
 * Tells everyone whom an account concerns that a payment of it came to nothing. Each payment has threads of its own: its news
 * overtakes nothing of the account's arrears, and is not overtaken by them.
 */
public final class TellReversal {

    private final Recipients recipients;
    private final TellStep telling;

    public TellReversal(Recipients recipients, TellStep telling) {
        this.recipients = recipients;
        this.telling = telling;
    }

    /** Tells it, once. */
    public void tell(PaymentReversed event, EventMetadata metadata) {
        Wording wording = AccountSteps.say(Template.PAYMENT_REVERSED, event.accountNumber())
                .word(AMOUNT, event.amountYuan())
                .moment(PAID_AT, event.paidAt());
        Step step = new Step(
                event.accountNumber(), metadata.sequence(), metadata.time(), MessageKind.PAYMENT_REMINDER, wording);
        for (Recipient concerned : recipients.of(event.accountNumber())) {
            Recipient recipient = new Recipient(
                    Ids.derived("PR", event.paymentId(), concerned.thread()),
                    concerned.customer(),
                    concerned.phone(),
                    concerned.language(),
                    metadata.time());
            recipients.keep(recipient);
            telling.tell(step, recipient);
        }
    }
}
