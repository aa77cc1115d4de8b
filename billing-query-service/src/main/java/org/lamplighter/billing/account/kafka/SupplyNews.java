package org.lamplighter.billing.account.kafka;

import org.lamplighter.billing.account.FollowSupply;
import org.lamplighter.billing.account.StoppedFor;
import org.lamplighter.contracts.billing.SupplyRestoredAfterArrears;
import org.lamplighter.contracts.billing.SupplyStoppedForArrears;
import org.lamplighter.contracts.dispatch.SupplyGivenBack;
import org.lamplighter.contracts.dispatch.SupplyStopped;
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

    @Bean
    EventHandler<SupplyStopped> onStoppedForTheftOrBreach(FollowSupply follow) {
        return EventHandler.applying(
                SupplyStopped.class,
                (event, metadata) -> follow.stoppedFor(
                        event.accountNumber(), new StoppedFor(event.ground(), event.stoppedAt()), metadata));
    }

    @Bean
    EventHandler<SupplyGivenBack> onGivenBack(FollowSupply follow) {
        return EventHandler.applying(
                SupplyGivenBack.class, (event, metadata) -> follow.stoppedFor(event.accountNumber(), null, metadata));
    }
}
