package org.lamplighter.kit.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lamplighter.contracts.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;

/** Shows every event of the watched topics to the observers of this instance, from the moment it starts. */
class EventObservers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EventObservers.class);

    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers = new ArrayList<>();
    private final Map<String, Class<? extends Event>> types = new ConcurrentHashMap<>();
    private final EventJson json;

    EventObservers(
            ConsumerFactory<String, byte[]> consumers,
            List<EventObserver> observers,
            Set<Class<? extends Event>> known,
            EventJson json,
            String group,
            String observeFrom) {
        this.json = json;
        known.forEach(type -> types.put(EventTypes.typeOf(type), type));
        Set<String> topics = new TreeSet<>();
        observers.forEach(observer -> topics.addAll(observer.topics()));
        for (String topic : topics) {
            containers.add(container(
                    consumers,
                    topic,
                    group,
                    observeFrom,
                    observers.stream()
                            .filter(observer -> observer.topics().contains(topic))
                            .toList()));
        }
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(
            ConsumerFactory<String, byte[]> consumers,
            String topic,
            String group,
            String observeFrom,
            List<EventObserver> observers) {
        ContainerProperties settings = new ContainerProperties(topic);
        settings.setGroupId(group);
        Properties position = new Properties();
        position.setProperty(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, observeFrom);
        settings.setKafkaConsumerProperties(position);
        settings.setMissingTopicsFatal(false);
        SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("observe-" + topic + "-");
        threads.setVirtualThreads(true);
        settings.setListenerTaskExecutor(threads);
        settings.setMessageListener((MessageListener<String, byte[]>) message -> show(message, topic, observers));
        ConcurrentMessageListenerContainer<String, byte[]> container =
                new ConcurrentMessageListenerContainer<>(consumers, settings);
        container.setBeanName("observe-" + topic);
        return container;
    }

    private void show(ConsumerRecord<String, byte[]> message, String topic, List<EventObserver> observers) {
        try {
            EventMetadata metadata = IncomingEvent.metadata(message, topic);
            Class<? extends Event> type = types.get(metadata.type());
            if (type != null) {
                Event event = json.read(message.value(), type);
                observers.forEach(observer -> observer.seen(event, metadata));
            }
        } catch (RuntimeException e) {
            // A live view misses one picture; the durable consumer parks the event and says so.
            log.warn("Event at {}-{}@{} not shown: {}", topic, message.partition(), message.offset(), e.toString());
        }
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
