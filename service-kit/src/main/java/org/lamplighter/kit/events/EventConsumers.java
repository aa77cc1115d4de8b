package org.lamplighter.kit.events;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Consumes the topics this service has handlers for: one container per topic, in order per key.
 *
 * <p>A passing fault is tried again in place until it has passed. An event that cannot be applied parks its key; later
 * events of that key wait behind it in the dead letters, all other keys go on.
 */
class EventConsumers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EventConsumers.class);

    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers = new ArrayList<>();
    private final EventDispatcher dispatcher;
    private final ParkedKeys parkedKeys;
    private final DeadLetters deadLetters;
    private final MeterRegistry metrics;
    private final ObservationRegistry observations;

    EventConsumers(
            ConsumerFactory<String, byte[]> consumers,
            EventDispatcher dispatcher,
            ParkedKeys parkedKeys,
            DeadLetters deadLetters,
            ConsumerProperties properties,
            MeterRegistry metrics,
            ObservationRegistry observations,
            String group) {
        this.dispatcher = dispatcher;
        this.parkedKeys = parkedKeys;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.observations = observations;
        for (String topic : dispatcher.topics()) {
            containers.add(container(consumers, topic, properties, group));
            Gauge.builder("lamplighter.events.parked.keys", parkedKeys, keys -> keys.count(topic))
                    .tag("topic", topic)
                    .register(metrics);
        }
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(
            ConsumerFactory<String, byte[]> consumers, String topic, ConsumerProperties properties, String group) {
        ContainerProperties settings = new ContainerProperties(topic);
        settings.setGroupId(group);
        settings.setClientId(group + "-" + topic);
        settings.setAckMode(AckMode.BATCH);
        settings.setObservationEnabled(true); // continues the trace that the message's traceparent names
        settings.setObservationRegistry(observations);
        settings.setMissingTopicsFatal(false);
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("events-" + topic + "-");
        threads.setVirtualThreads(true);
        settings.setListenerTaskExecutor(threads);
        settings.setMessageListener((MessageListener<String, byte[]>) message -> apply(message, topic));
        settings.setConsumerRebalanceListener(new ConsumerAwareRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
                parkedKeys.forget(topic);
            }
        });
        ConcurrentMessageListenerContainer<String, byte[]> container =
                new ConcurrentMessageListenerContainer<>(consumers, settings);
        container.setBeanName(group + "-" + topic);
        container.setConcurrency(properties.concurrency());
        container.setCommonErrorHandler(errorHandler(properties));
        return container;
    }

    private void apply(ConsumerRecord<String, byte[]> message, String topic) {
        if (message.key() != null && parkedKeys.isParked(topic, message.key())) {
            deadLetters.park(message, DeadLetters.BEHIND);
            return;
        }
        dispatcher.dispatch(message, topic);
    }

    @SuppressWarnings("unchecked") // the container reads no other type
    private DefaultErrorHandler errorHandler(ConsumerProperties properties) {
        DefaultErrorHandler handler = new DefaultErrorHandler((message, fault) -> {
            String reason = PassingFaults.reason(fault);
            deadLetters.park((ConsumerRecord<String, byte[]>) message, reason);
            metrics.counter("lamplighter.events.parked", "topic", message.topic())
                    .increment();
            log.error(
                    "Event at {}-{}@{} cannot be applied; key {} is parked: {}",
                    message.topic(),
                    message.partition(),
                    message.offset(),
                    message.key(),
                    reason);
        });
        handler.setRetryListeners((message, fault, attempt) -> metrics.counter(
                        "lamplighter.events.failed.attempts", "topic", message.topic())
                .increment());
        handler.setClassifications(Map.of(), true);
        handler.setBackOffFunction((message, fault) -> {
            if (PassingFaults.passes(fault)) {
                ExponentialBackOff patient =
                        new ExponentialBackOff(properties.firstPause().toMillis(), 2);
                patient.setMaxInterval(properties.longestPause().toMillis());
                return patient;
            }
            return new FixedBackOff(properties.firstPause().toMillis(), properties.attempts() - 1L);
        });
        return handler;
    }

    @Override
    public void start() {
        containers.forEach(ConcurrentMessageListenerContainer::start);
    }

    @Override
    public void stop() {
        containers.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public boolean isRunning() {
        return containers.stream().anyMatch(ConcurrentMessageListenerContainer::isRunning);
    }
}
