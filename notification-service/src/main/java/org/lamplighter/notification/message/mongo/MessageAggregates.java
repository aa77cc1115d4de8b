package org.lamplighter.notification.message.mongo;

import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.lamplighter.notification.message.Message;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How messages are kept. */
@Configuration(proxyBeanMethods = false)
class MessageAggregates {

    @Bean
    AggregateKind<Message> messageKind() {
        return MongoMessages.KIND;
    }

    @Bean
    Aggregates<Message> messageRepository(AggregateFactory factory, AggregateKind<Message> kind) {
        return factory.aggregates(kind);
    }
}
