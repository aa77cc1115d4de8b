package org.lamplighter.notification.message.kafka;

import org.lamplighter.contracts.dispatch.OutageAnnounced;
import org.lamplighter.kit.events.EventHandler;
import org.lamplighter.notification.message.TellAnnouncement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Subscribes to announced outages. */
@Configuration(proxyBeanMethods = false)
class OutageEvents {

    @Bean
    EventHandler<OutageAnnounced> onOutageAnnounced(TellAnnouncement telling) {
        return EventHandler.applying(OutageAnnounced.class, telling::tell);
    }
}
