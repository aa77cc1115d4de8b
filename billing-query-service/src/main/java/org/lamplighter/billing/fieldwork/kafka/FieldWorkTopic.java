package org.lamplighter.billing.fieldwork.kafka;

import java.util.List;
import org.lamplighter.billing.fieldwork.FieldWorkListener;
import org.lamplighter.contracts.Topics;
import org.lamplighter.contracts.dispatch.FieldWorkDone;
import org.lamplighter.contracts.dispatch.FieldWorkGivenUp;
import org.lamplighter.kit.events.EventHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** Creates the topic that billing asks on, and hands answers to those who ask for that kind of work. */
@Configuration(proxyBeanMethods = false)
class FieldWorkTopic {

    private static final int PARTITIONS = 6;

    @Bean
    KafkaAdmin.NewTopics fieldWorkTopics(@Value("${lamplighter.topics.replicas:1}") short replicas) {
        return new KafkaAdmin.NewTopics(TopicBuilder.name(Topics.FIELD_WORK)
                .partitions(PARTITIONS)
                .replicas(replicas)
                .build());
    }

    @Bean
    EventHandler<FieldWorkDone> fieldWorkDone(List<FieldWorkListener> listeners) {
        return EventHandler.applying(
                FieldWorkDone.class,
                (done, metadata) -> listeners.stream()
                        .filter(listener -> listener.asksFor(done.kind()))
                        .forEach(listener -> listener.done(done, metadata)));
    }

    @Bean
    EventHandler<FieldWorkGivenUp> fieldWorkGivenUp(List<FieldWorkListener> listeners) {
        return EventHandler.applying(
                FieldWorkGivenUp.class,
                (givenUp, metadata) -> listeners.stream()
                        .filter(listener -> listener.asksFor(givenUp.kind()))
                        .forEach(listener -> listener.givenUp(givenUp, metadata)));
    }
}
