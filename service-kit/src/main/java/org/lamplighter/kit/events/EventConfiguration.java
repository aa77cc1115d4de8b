package org.lamplighter.kit.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.EventType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/** Consumers, observers and the repair kit of a service. */
@AutoConfiguration
@EnableConfigurationProperties(ConsumerProperties.class)
public class EventConfiguration {

    @Bean
    EventJson eventJson() {
        return new EventJson();
    }

    @Bean
    EventDispatcher eventDispatcher(ObjectProvider<EventHandler<?>> handlers, EventJson json, MeterRegistry metrics) {
        return new EventDispatcher(handlers.stream().toList(), json, metrics);
    }

    @Bean
    ParkedKeys parkedKeys(MongoDatabaseFactory databases) {
        return new ParkedKeys(databases.getMongoDatabase().getCollection("parkedKeys"));
    }

    /** Dead letters wait for a person, however long that takes: they are never deleted by age. */
    @Bean
    KafkaAdmin.NewTopics deadLetterTopics(
            EventDispatcher dispatcher,
            @Value("${lamplighter.topics.partitions:6}") int partitions,
            @Value("${lamplighter.topics.replication:1}") short replication) {
        return new KafkaAdmin.NewTopics(dispatcher.topics().stream()
                .map(topic -> new NewTopic(DeadLetters.topicOf(topic), partitions, replication)
                        .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1")))
                .toArray(NewTopic[]::new));
    }

    @Bean
    TopicsCreated topicsCreated(KafkaAdmin admin) {
        return new TopicsCreated(admin);
    }

    @Bean
    EventConsumers eventConsumers(
            ConsumerFactory<String, byte[]> consumers,
            ProducerFactory<String, byte[]> producers,
            EventDispatcher dispatcher,
            ParkedKeys parkedKeys,
            ConsumerProperties properties,
            MeterRegistry metrics,
            ObservationRegistry observations,
            Clock clock,
            @Value("${spring.application.name}") String service) {
        DeadLetters deadLetters = new DeadLetters(producers, parkedKeys, service, clock);
        return new EventConsumers(
                consumers, dispatcher, parkedKeys, deadLetters, properties, metrics, observations, service);
    }

    @Bean
    EventObservers eventObservers(
            ConsumerFactory<String, byte[]> consumers,
            ObjectProvider<EventObserver> observers,
            EventJson json,
            ConsumerProperties properties,
            @Value("${spring.application.name}") String service) {
        String group = service + "-observer-" + UUID.randomUUID();
        return new EventObservers(
                consumers, observers.stream().toList(), knownEvents(), json, group, properties.observeFrom());
    }

    @Bean
    RepairKit repairKit(
            ConsumerFactory<String, byte[]> consumers,
            EventDispatcher dispatcher,
            ParkedKeys parkedKeys,
            @Value("${spring.application.name}") String service) {
        return new RepairKit(consumers, dispatcher, parkedKeys, service);
    }

    private static Set<Class<? extends Event>> knownEvents() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(EventType.class));
        Set<Class<? extends Event>> events = new HashSet<>();
        List.copyOf(scanner.findCandidateComponents("org.lamplighter.contracts"))
                .forEach(candidate -> {
                    try {
                        events.add(Class.forName(candidate.getBeanClassName()).asSubclass(Event.class));
                    } catch (ClassNotFoundException e) {
                        throw new IllegalStateException(e);
                    }
                });
        return events;
    }
}
