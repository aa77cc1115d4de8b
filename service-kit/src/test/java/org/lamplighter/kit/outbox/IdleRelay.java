package org.lamplighter.kit.outbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

/** A relay that is never started, for aggregates that tell nobody anything. */
public final class IdleRelay {

    private IdleRelay() {}

    public static OutboxRelay relay() {
        EventPublisher silent =
                new EventPublisher(new DefaultKafkaProducerFactory<>(Map.of()), "nobody", Duration.ofSeconds(1));
        Duration second = Duration.ofSeconds(1);
        return new OutboxRelay(
                silent,
                new OutboxProperties(second, second, second, second, second, 1, 1),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }
}
