package org.lamplighter.billing.ledger.kafka;

import org.lamplighter.billing.ledger.ReceiveTransfer;
import org.lamplighter.contracts.billing.PaymentTransferred;
import org.lamplighter.kit.events.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Carries payments over that were moved from one account to another. */
@Configuration(proxyBeanMethods = false)
class TransferNews {

    @Bean
    EventHandler<PaymentTransferred> onPaymentTransferred(ReceiveTransfer receive) {
        return EventHandler.applying(PaymentTransferred.class, receive::receive);
    }
}
