package org.lamplighter.notification.message.kafka;

import org.lamplighter.contracts.billing.DataConsentEnded;
import org.lamplighter.contracts.billing.DataConsentGiven;
import org.lamplighter.kit.events.EventHandler;
import org.lamplighter.kit.events.NotYetException;
import org.lamplighter.notification.message.Recipients;
import org.lamplighter.notification.message.TellConsent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Subscribes to consents. Each handler may be called again with the same event. */
@Configuration(proxyBeanMethods = false)
class ConsentEvents {

    private final Recipients recipients;
    private final TellConsent telling;

    ConsentEvents(Recipients recipients, TellConsent telling) {
        this.recipients = recipients;
        this.telling = telling;
    }

    @Bean
    EventHandler<DataConsentGiven> onDataConsentGiven() {
        return EventHandler.applying(DataConsentGiven.class, (event, metadata) -> {
            requireKnown(event.accountNumber());
            telling.tell(event, metadata);
        });
    }

    @Bean
    EventHandler<DataConsentEnded> onDataConsentEnded() {
        return EventHandler.applying(DataConsentEnded.class, (event, metadata) -> {
            requireKnown(event.accountNumber());
            telling.tell(event, metadata);
        });
    }

    /** Every account is published before anybody can let others see it, but on another topic. */
    private void requireKnown(String account) {
        if (recipients.of(account).isEmpty()) {
            throw new NotYetException("the account that a consent speaks of");
        }
    }
}
