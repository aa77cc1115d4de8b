package org.lamplighter.notification.message.kafka;

import org.lamplighter.contracts.dispatch.SupplyGivenBack;
import org.lamplighter.contracts.dispatch.SupplyRestoreRequested;
import org.lamplighter.contracts.dispatch.SupplyStopAnnounced;
import org.lamplighter.contracts.dispatch.SupplyStopCalledOff;
import org.lamplighter.contracts.dispatch.SupplyStopImminent;
import org.lamplighter.contracts.dispatch.SupplyStopped;
import org.lamplighter.kit.events.EventHandler;
import org.lamplighter.notification.message.TellSupply;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Subscribes to stops for theft and breach. Each handler may be called again with the same event. */
@Configuration(proxyBeanMethods = false)
class SupplyEvents {

    @Bean
    EventHandler<SupplyStopAnnounced> toldSupplyStopAnnounced(TellSupply telling) {
        return EventHandler.applying(SupplyStopAnnounced.class, telling::tell);
    }

    @Bean
    EventHandler<SupplyStopImminent> toldSupplyStopImminent(TellSupply telling) {
        return EventHandler.applying(SupplyStopImminent.class, telling::tell);
    }

    @Bean
    EventHandler<SupplyStopped> toldSupplyStopped(TellSupply telling) {
        return EventHandler.applying(SupplyStopped.class, telling::tell);
    }

    @Bean
    EventHandler<SupplyStopCalledOff> toldSupplyStopCalledOff(TellSupply telling) {
        return EventHandler.applying(SupplyStopCalledOff.class, telling::tell);
    }

    @Bean
    EventHandler<SupplyRestoreRequested> toldSupplyRestoreRequested(TellSupply telling) {
        return EventHandler.applying(SupplyRestoreRequested.class, telling::tell);
    }

    @Bean
    EventHandler<SupplyGivenBack> toldSupplyGivenBack(TellSupply telling) {
        return EventHandler.applying(SupplyGivenBack.class, telling::tell);
    }
}
