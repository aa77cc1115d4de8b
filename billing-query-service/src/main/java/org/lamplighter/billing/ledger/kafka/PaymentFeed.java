package org.lamplighter.billing.ledger.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.imports.LoadRecord;
import org.lamplighter.billing.ledger.OpeningRows;
import org.lamplighter.billing.ledger.PaymentRows;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.utility.OpeningBalanceRecorded;
import org.lamplighter.contracts.utility.PaymentRecorded;
import org.lamplighter.contracts.utility.PaymentReversalRecorded;
import org.lamplighter.contracts.utility.PaymentTransferRecorded;
import org.lamplighter.contracts.utility.RefundRecorded;
import org.lamplighter.kit.events.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads what the utility's systems publish of money, by the rules of a row; each as often as it comes, to one effect. */
@Configuration(proxyBeanMethods = false)
class PaymentFeed {

    private final PaymentRows payments;

    PaymentFeed(PaymentRows payments) {
        this.payments = payments;
    }

    @Bean
    EventHandler<PaymentRecorded> onPaymentRecorded() {
        return loading(PaymentRecorded.class, payment -> {
            Map<String, @Nullable String> row = row(payment.accountNumber(), payment.paymentId(), payment.paidAt());
            row.put("amountYuan", payment.amountYuan());
            row.put("means", payment.means());
            return row;
        });
    }

    @Bean
    EventHandler<PaymentReversalRecorded> onReversalRecorded() {
        return loading(PaymentReversalRecorded.class, reversal -> {
            Map<String, @Nullable String> row =
                    row(reversal.accountNumber(), reversal.paymentId(), reversal.reversedAt());
            row.put("kind", "REVERSAL");
            row.put("reason", reversal.reason());
            return row;
        });
    }

    @Bean
    EventHandler<PaymentTransferRecorded> onTransferRecorded() {
        return loading(PaymentTransferRecorded.class, transfer -> {
            Map<String, @Nullable String> row =
                    row(transfer.accountNumber(), transfer.paymentId(), transfer.transferredAt());
            row.put("kind", "TRANSFER");
            row.put("toAccount", transfer.toAccount());
            row.put("reason", transfer.reason());
            return row;
        });
    }

    @Bean
    EventHandler<RefundRecorded> onRefundRecorded() {
        return loading(RefundRecorded.class, refund -> {
            Map<String, @Nullable String> row = row(refund.accountNumber(), refund.refundId(), refund.paidOutAt());
            row.put("kind", "REFUND");
            row.put("amountYuan", refund.amountYuan());
            row.put("reason", refund.reason());
            return row;
        });
    }

    @Bean
    EventHandler<OpeningBalanceRecorded> onOpeningBalanceRecorded(OpeningRows openings) {
        return EventHandler.applying(OpeningBalanceRecorded.class, (opening, metadata) -> {
            Map<String, @Nullable String> row = new HashMap<>();
            row.put("accountNumber", opening.accountNumber());
            row.put("asOf", opening.asOf());
            row.put("creditYuan", opening.creditYuan());
            row.put("month", opening.month());
            row.put("principalYuan", opening.principalYuan());
            row.put("dueOn", opening.dueOn());
            LoadRecord.load(openings, row);
        });
    }

    private <E extends Event> EventHandler<E> loading(Class<E> type, Function<E, Map<String, @Nullable String>> row) {
        return EventHandler.applying(type, (event, metadata) -> LoadRecord.load(payments, row.apply(event)));
    }

    private static Map<String, @Nullable String> row(String account, String id, String at) {
        Map<String, @Nullable String> row = new HashMap<>();
        row.put("accountNumber", account);
        row.put("paymentId", id);
        row.put("paidAt", at);
        return row;
    }
}
