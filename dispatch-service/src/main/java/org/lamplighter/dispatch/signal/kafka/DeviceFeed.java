package org.lamplighter.dispatch.signal.kafka;

import org.lamplighter.contracts.network.BreakerClosed;
import org.lamplighter.contracts.network.BreakerOpened;
import org.lamplighter.contracts.network.MeterLastGasp;
import org.lamplighter.contracts.network.MeterPowerRestored;
import org.lamplighter.contracts.network.TransformerVoltageBack;
import org.lamplighter.contracts.network.TransformerVoltageLost;
import org.lamplighter.dispatch.outage.Signal;
import org.lamplighter.dispatch.signal.HearDevices;
import org.lamplighter.kit.events.EventHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Devices count their own news; the topic's order says nothing of it. */
@Configuration(proxyBeanMethods = false)
class DeviceFeed {

    @Bean
    EventHandler<BreakerOpened> breakerOpened(HearDevices hear) {
        return EventHandler.applying(BreakerOpened.class, (told, cause) -> {
            Signal signal = new Signal(told.sequence(), told.occurredAt());
            hear.breaker(told.feeder(), supply -> supply.lost(signal), cause);
        });
    }

    @Bean
    EventHandler<BreakerClosed> breakerClosed(HearDevices hear) {
        return EventHandler.applying(BreakerClosed.class, (told, cause) -> {
            Signal signal = new Signal(told.sequence(), told.occurredAt());
            hear.breaker(told.feeder(), supply -> supply.back(signal), cause);
        });
    }

    @Bean
    EventHandler<TransformerVoltageLost> voltageLost(HearDevices hear) {
        return EventHandler.applying(TransformerVoltageLost.class, (told, cause) -> {
            Signal signal = new Signal(told.sequence(), told.occurredAt());
            hear.terminal(told.transformerArea(), supply -> supply.lost(signal), cause);
        });
    }

    @Bean
    EventHandler<TransformerVoltageBack> voltageBack(HearDevices hear) {
        return EventHandler.applying(TransformerVoltageBack.class, (told, cause) -> {
            Signal signal = new Signal(told.sequence(), told.occurredAt());
            hear.terminal(told.transformerArea(), supply -> supply.back(signal), cause);
        });
    }

    @Bean
    EventHandler<MeterLastGasp> lastGasp(HearDevices hear) {
        return EventHandler.applying(MeterLastGasp.class, (told, cause) -> {
            Signal signal = new Signal(told.sequence(), told.occurredAt());
            hear.meter(told.transformerArea(), told.accountNumber(), supply -> supply.lost(signal), cause);
        });
    }

    @Bean
    EventHandler<MeterPowerRestored> powerRestored(HearDevices hear) {
        return EventHandler.applying(MeterPowerRestored.class, (told, cause) -> {
            Signal signal = new Signal(told.sequence(), told.occurredAt());
            hear.meter(told.transformerArea(), told.accountNumber(), supply -> supply.back(signal), cause);
        });
    }
}
