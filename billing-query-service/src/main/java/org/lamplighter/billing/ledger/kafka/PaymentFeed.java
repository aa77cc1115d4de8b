package org.lamplighter.billing.ledger.kafka;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.imports.LoadRecord;
import org.lamplighter.billing.ledger.PaymentRows;
import org.lamplighter.contracts.utility.PaymentRecorded;
import org.lamplighter.kit.events.EventHandler;
import org.lamplighter.kit.events.EventMetadata;
import org.springframework.stereotype.Component;

/** Loads payments as the utility's systems publish them. */
@Component
final class PaymentFeed implements EventHandler<PaymentRecorded> {

    private final PaymentRows rows;

    PaymentFeed(PaymentRows rows) {
        this.rows = rows;
    }

    @Override
    public Class<PaymentRecorded> eventType() {
        return PaymentRecorded.class;
    }

    @Override
    public void handle(PaymentRecorded payment, EventMetadata metadata) {
        Map<String, @Nullable String> fields = new HashMap<>();
        fields.put("accountNumber", payment.accountNumber());
        fields.put("paymentId", payment.paymentId());
        fields.put("amountYuan", payment.amountYuan());
        fields.put("paidAt", payment.paidAt());
        fields.put("means", payment.means());
        LoadRecord.load(rows, fields);
    }
}
