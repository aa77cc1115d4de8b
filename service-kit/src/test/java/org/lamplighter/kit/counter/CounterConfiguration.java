package org.lamplighter.kit.counter;

import com.mongodb.client.model.Indexes;
import java.util.List;
import org.lamplighter.contracts.counter.CounterTopic;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

@Configuration(proxyBeanMethods = false)
class CounterConfiguration {

    @Bean
    AggregateKind<Counter> counterKind() {
        return new AggregateKind<>(
                "counters", Counter.class, List.of(Indexes.compoundIndex(Indexes.ascending("state.owner", "_id"))));
    }

    @Bean
    AggregateKind<Mirror> mirrorKind() {
        return new AggregateKind<>("mirrors", Mirror.class, List.of());
    }

    @Bean
    Aggregates<Counter> counters(AggregateFactory factory, AggregateKind<Counter> counterKind) {
        return factory.aggregates(counterKind);
    }

    @Bean
    Aggregates<Mirror> mirrors(AggregateFactory factory, AggregateKind<Mirror> mirrorKind) {
        return factory.aggregates(mirrorKind);
    }

    @Bean
    Sickness sickness() {
        return new Sickness();
    }

    @Bean
    Hurdle hurdle() {
        return new Hurdle();
    }

    @Bean
    Seen seen() {
        return new Seen();
    }

    @Bean
    MirrorHandlers.Opening mirrorOpening(Aggregates<Mirror> mirrors) {
        return new MirrorHandlers.Opening(mirrors);
    }

    @Bean
    MirrorHandlers.Stepping mirrorStepping(Aggregates<Mirror> mirrors, Sickness sickness) {
        return new MirrorHandlers.Stepping(mirrors, sickness);
    }

    @Bean
    KafkaAdmin.NewTopics counterTopics() {
        return new KafkaAdmin.NewTopics(
                TopicBuilder.name(CounterTopic.NAME).partitions(6).build());
    }
}
