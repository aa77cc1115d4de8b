package org.lamplighter.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ProducerFactory;

/** The relay of this service's outboxes. */
@AutoConfiguration
@EnableConfigurationProperties(OutboxProperties.class)
public class OutboxConfiguration {

    @Bean
    OutboxRelay outboxRelay(
            ProducerFactory<String, byte[]> producers,
            OutboxProperties properties,
            Clock clock,
            MeterRegistry metrics,
            @Value("${spring.application.name}") String service) {
        EventPublisher publisher = new EventPublisher(producers, service, properties.acknowledgementTimeout());
        return new OutboxRelay(publisher, properties, clock, metrics);
    }
}
