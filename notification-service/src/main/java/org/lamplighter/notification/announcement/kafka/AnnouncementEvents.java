package org.lamplighter.notification.announcement.kafka;

import org.lamplighter.contracts.billing.AccountPublished;
import org.lamplighter.contracts.dispatch.OutageAnnounced;
import org.lamplighter.kit.events.EventHandler;
import org.lamplighter.notification.announcement.Household;
import org.lamplighter.notification.announcement.Households;
import org.lamplighter.notification.announcement.TellAnnouncement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Of accounts only number, transformer area and customers are read. */
@Configuration(proxyBeanMethods = false)
class AnnouncementEvents {

    @Bean
    EventHandler<AccountPublished> onAccountPublished(Households households) {
        return EventHandler.applying(
                AccountPublished.class,
                (event, metadata) -> households.published(
                        new Household(event.accountNumber(), event.boundSubjects()),
                        event.transformerArea(),
                        metadata.sequence()));
    }

    @Bean
    EventHandler<OutageAnnounced> onOutageAnnounced(TellAnnouncement telling) {
        return EventHandler.applying(OutageAnnounced.class, telling::tell);
    }
}
