package org.lamplighter.kit.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.events.ParkedKeys.ParkedKey;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Lists parked keys, explains what waits and applies it again. On the management port as {@code /actuator/parked}; a POST
 * only tells what it would do unless {@code dryRun} is {@code false}.
 */
@Endpoint(id = "parked")
public class RepairKit {

    private static final Duration POLL = Duration.ofMillis(500);

    private final ConsumerFactory<String, byte[]> consumers;
    private final EventDispatcher dispatcher;
    private final ParkedKeys parkedKeys;
    private final String group;

    RepairKit(
            ConsumerFactory<String, byte[]> consumers,
            EventDispatcher dispatcher,
            ParkedKeys parkedKeys,
            String group) {
        this.consumers = consumers;
        this.dispatcher = dispatcher;
        this.parkedKeys = parkedKeys;
        this.group = group;
    }

    /**
     * One waiting event.
     *
     * @param id event id
     * @param type event type
     * @param reason why it is here
     * @param outcome {@code waiting}, {@code applied} or why it failed again
     */
    public record Letter(String id, String type, String reason, String outcome) {}

    /**
     * What a redrive did or would do.
     *
     * @param released whether the key goes on
     * @param letters the events in order
     */
    public record Redrive(boolean dryRun, boolean released, List<Letter> letters) {}

    /** Every parked key of this service. */
    @ReadOperation
    public List<ParkedKey> parked() {
        return parkedKeys.all();
    }

    /** Applies the waiting events of a key in order and lets the key go; stops at the first that fails again. */
    @WriteOperation
    public Redrive redrive(String topic, String key, @Nullable Boolean dryRun) {
        boolean dry = dryRun == null || dryRun;
        List<Letter> letters = new ArrayList<>();
        while (true) {
            ParkedKey parked = parkedKeys.find(topic, key);
            if (parked == null) {
                return new Redrive(dry, false, letters);
            }
            letters.clear();
            for (ConsumerRecord<String, byte[]> letter : letters(parked)) {
                String outcome = dry ? "waiting" : apply(letter, topic);
                letters.add(letter(letter, outcome));
                if (!dry && !outcome.equals("applied")) {
                    return new Redrive(false, false, letters);
                }
            }
            if (dry) {
                return new Redrive(true, false, letters);
            }
            if (parkedKeys.release(parked)) {
                return new Redrive(false, true, letters);
            } // Another event came to wait meanwhile: once more, those already applied count once.
        }
    }

    private String apply(ConsumerRecord<String, byte[]> letter, String topic) {
        try {
            dispatcher.dispatch(letter, topic);
            return "applied";
        } catch (RuntimeException e) {
            return PassingFaults.reason(e);
        }
    }

    private static Letter letter(ConsumerRecord<String, byte[]> letter, String outcome) {
        return new Letter(
                String.valueOf(IncomingEvent.header(letter, "ce_id")),
                String.valueOf(IncomingEvent.header(letter, "ce_type")),
                String.valueOf(IncomingEvent.header(letter, DeadLetters.REASON)),
                outcome);
    }

    private List<ConsumerRecord<String, byte[]>> letters(ParkedKey parked) {
        TopicPartition partition =
                new TopicPartition(DeadLetters.topicOf(parked.topic()), parked.deadLetterPartition());
        List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
        try (Consumer<String, byte[]> consumer = consumers.createConsumer(group + "-repair", "")) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, parked.firstOffset());
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, byte[]> letter : consumer.poll(POLL)) {
                    if (parked.key().equals(letter.key())
                            && group.equals(IncomingEvent.header(letter, DeadLetters.GROUP))) {
                        letters.add(letter);
                    }
                }
            }
        }
        return letters;
    }
}
