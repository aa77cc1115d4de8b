package org.lamplighter.dispatch.signal.kafka;

import java.util.function.BiConsumer;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.network.BreakerClosed;
import org.lamplighter.contracts.network.BreakerOpened;
import org.lamplighter.contracts.network.MeterLastGasp;
import org.lamplighter.contracts.network.MeterPowerRestored;
import org.lamplighter.contracts.network.TransformerVoltageBack;
import org.lamplighter.contracts.network.TransformerVoltageLost;
import org.lamplighter.dispatch.outage.Signal;
import org.lamplighter.dispatch.signal.HearDevices;
import org.lamplighter.kit.events.EventHandler;
import org.lamplighter.kit.events.EventMetadata;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Devices count their own news; the topic's order says nothing of it. */
@Configuration(proxyBeanMethods = false)
class DeviceFeed {

    private record Handler<E extends Event>(Class<E> eventType, BiConsumer<E, EventMetadata> apply)
            implements EventHandler<E> {
        @Override
        public void handle(E event, EventMetadata metadata) {
            apply.accept(event, metadata);
        }
    }

    @Bean
    EventHandler<BreakerOpened> breakerOpened(HearDevices hear) {
        return new Handler<>(BreakerOpened.class, (told, cause) -> {
            Signal signal = new Signal(told.sequence(), told.occurredAt());
            hear.breaker(told.feeder(), supply -> supply.lost(signal), cause);
        });
    }

    @Bean
    EventHandler<BreakerClosed> breakerClosed(HearDevices hear) {
        return new Handler<>(BreakerClosed.class, (told, cause) -> {
            Signal signal = new Signal(told.sequence(), told.occurredAt());
            hear.breaker(told.feeder(), supply -> supply.back(signal), cause);
        });
    }

    @Bean
    EventHandler<TransformerVoltageLost> voltageLost(HearDevices hear) {
        return new Handler<>(TransformerVoltageLost.class, (told, cause) -> {
            Signal signal = new Signal(told.sequence(), told.occurredAt());
            hear.terminal(told.transformerArea(), supply -> supply.lost(signal), cause);
        });
    }

    @Bean
    EventHandler<TransformerVoltageBack> voltageBack(HearDevices hear) {
        return new Handler<>(TransformerVoltageBack.class, (told, cause) -> {
            Signal signal = new Signal(told.sequence(), told.occurredAt());
            hear.terminal(told.transformerArea(), supply -> supply.back(signal), cause);
        });
    }

    @Bean
    EventHandler<MeterLastGasp> lastGasp(HearDevices hear) {
        return new Handler<>(MeterLastGasp.class, (told, cause) -> {
            Signal signal = new Signal(told.sequence(), told.occurredAt());
            hear.meter(told.transformerArea(), told.accountNumber(), supply -> supply.lost(signal), cause);
        });
    }

    @Bean
    EventHandler<MeterPowerRestored> powerRestored(HearDevices hear) {
        return new Handler<>(MeterPowerRestored.class, (told, cause) -> {
            Signal signal = new Signal(told.sequence(), told.occurredAt());
            hear.meter(told.transformerArea(), told.accountNumber(), supply -> supply.back(signal), cause);
        });
    }
}
