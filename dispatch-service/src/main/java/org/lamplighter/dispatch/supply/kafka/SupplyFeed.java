package org.lamplighter.dispatch.supply.kafka;

import org.lamplighter.contracts.dispatch.FieldWorkDone;
import org.lamplighter.contracts.dispatch.FieldWorkGivenUp;
import org.lamplighter.contracts.dispatch.SupplyRestoreRequested;
import org.lamplighter.contracts.dispatch.SupplyStopCalledOff;
import org.lamplighter.contracts.dispatch.SupplyStopRequested;
import org.lamplighter.dispatch.supply.AskCrews;
import org.lamplighter.dispatch.supply.HearSwitchings;
import org.lamplighter.dispatch.supply.HeedProtection;
import org.lamplighter.kit.events.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Our own events, read back: so no write spans an account's supply and an order. */
@Configuration(proxyBeanMethods = false)
class SupplyFeed {

    @Bean
    EventHandler<SupplyStopRequested> stopsToAskFor(AskCrews askCrews, HeedProtection heedProtection) {
        return EventHandler.applying(SupplyStopRequested.class, (told, metadata) -> {
            askCrews.stop(told);
            heedProtection.known(told.accountNumber()); // a mark may have come while the stop was ordered
        });
    }

    @Bean
    EventHandler<SupplyRestoreRequested> returnsToAskFor(AskCrews askCrews) {
        return EventHandler.applying(SupplyRestoreRequested.class, (told, metadata) -> askCrews.giveBack(told));
    }

    @Bean
    EventHandler<SupplyStopCalledOff> stopsToCallOff(AskCrews askCrews) {
        return EventHandler.applying(SupplyStopCalledOff.class, (told, metadata) -> askCrews.callOff(told));
    }

    @Bean
    EventHandler<FieldWorkDone> switchingsDone(HearSwitchings hear) {
        return EventHandler.applying(FieldWorkDone.class, hear::done);
    }

    @Bean
    EventHandler<FieldWorkGivenUp> switchingsGivenUp(HearSwitchings hear) {
        return EventHandler.applying(FieldWorkGivenUp.class, hear::givenUp);
    }
}
