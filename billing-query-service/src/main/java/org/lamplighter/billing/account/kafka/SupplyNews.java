package org.lamplighter.billing.account.kafka;

import org.lamplighter.billing.account.FollowSupply;
import org.lamplighter.contracts.billing.SupplyRestoredAfterArrears;
import org.lamplighter.contracts.billing.SupplyStoppedForArrears;
import org.lamplighter.kit.events.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Subscribes accounts to what became of their supply. */
@Configuration(proxyBeanMethods = false)
class SupplyNews {

    @Bean
    EventHandler<SupplyStoppedForArrears> onSupplyStopped(FollowSupply follow) {
        return EventHandler.applying(
                SupplyStoppedForArrears.class,
                (event, metadata) -> follow.supplied(event.accountNumber(), event.stoppedAt(), metadata));
    }

    @Bean
    EventHandler<SupplyRestoredAfterArrears> onSupplyRestored(FollowSupply follow) {
        return EventHandler.applying(
                SupplyRestoredAfterArrears.class,
                (event, metadata) -> follow.supplied(event.accountNumber(), null, metadata));
    }
}
