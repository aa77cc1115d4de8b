package org.lamplighter.kit.mongo;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.events.EventJson;
import org.lamplighter.kit.outbox.OutboxConfiguration;
import org.lamplighter.kit.outbox.OutboxRelay;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/** The factory of repositories. */
@AutoConfiguration(after = OutboxConfiguration.class)
public class AggregateConfiguration {

    @Bean
    AggregateFactory aggregateFactory(
            MongoDatabaseFactory databases,
            MongoConverter converter,
            PersonalDataCipher cipher,
            OutboxRelay relay,
            EventJson json,
            Clock clock,
            Tracer tracer) {
        return new AggregateFactory(
                databases.getMongoDatabase(), converter, cipher, relay, json, clock, () -> traceparent(tracer));
    }

    private static @Nullable String traceparent(Tracer tracer) {
        Span span = tracer.currentSpan();
        if (span == null) {
            return null;
        }
        TraceContext context = span.context();
        return "00-" + context.traceId() + "-" + context.spanId()
                + (Boolean.TRUE.equals(context.sampled()) ? "-01" : "-00");
    }
}
