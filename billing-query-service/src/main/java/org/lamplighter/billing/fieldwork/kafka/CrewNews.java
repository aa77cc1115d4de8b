package org.lamplighter.billing.fieldwork.kafka;

import org.lamplighter.billing.fieldwork.HearOutcomes;
import org.lamplighter.contracts.dispatch.FieldWorkDone;
import org.lamplighter.contracts.dispatch.FieldWorkGivenUp;
import org.lamplighter.kit.events.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Subscribes to what crews made of field work. */
@Configuration(proxyBeanMethods = false)
class CrewNews {

    @Bean
    EventHandler<FieldWorkDone> onFieldWorkDone(HearOutcomes hear) {
        return EventHandler.applying(FieldWorkDone.class, hear::done);
    }

    @Bean
    EventHandler<FieldWorkGivenUp> onFieldWorkGivenUp(HearOutcomes hear) {
        return EventHandler.applying(FieldWorkGivenUp.class, hear::givenUp);
    }
}
