package org.lamplighter.notification.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.notification.preferences.ChannelKind;
import org.lamplighter.notification.preferences.CustomerPreferences;
import org.lamplighter.notification.preferences.MessageKind;
import org.lamplighter.notification.preferences.Preferences;
import org.lamplighter.notification.text.Language;
import org.lamplighter.notification.text.Placeholder;
import org.lamplighter.notification.text.Template;
import org.lamplighter.notification.text.Texts;
import org.lamplighter.notification.text.Wording;

/**
 * The use cases over a store in memory that keeps what a real one would keep, and a process that can be killed right before
 * or right after any of its effects.
 */
final class World {

    static final String CASE = "C-7K3F9QZT2M4WX8AB";
    static final Instant START = Instant.parse("2026-11-16T12:00:00Z"); // 20:00 in Suzhou
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** The process is gone; what was written stays. */
    static final class Killed extends Error {}

    private final Documents documents = new Documents();
    private final List<Event> events = new ArrayList<>();
    private final Map<String, Integer> handovers = new HashMap<>();
    private final List<String> heard = new ArrayList<>();
    private final RetryPolicy retries =
            new RetryPolicy(8, Duration.ofSeconds(10), Duration.ofMinutes(30), Duration.ofMinutes(1));
    private Instant now = START;
    private int effectsToLive = Integer.MAX_VALUE;
    private boolean dieAfterEffect;
    private boolean channelDown;

    private final TellStep telling;
    private final SendDueMessages sending;

    World(MessageChannel.Repetition repetition) {
        Clock clock = new WorldClock();
        Recipients recipients = new OneRecipient();
        Channels channels = new Channels(List.of(new InAppChannel(), new Phone(repetition)));
        DeliveryRules rules =
                new DeliveryRules(new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), CHINA), Duration.ofHours(24));
        Traces traces = new NoTraces();
        ComposeMessage composing = new ComposeMessage(new NoWishes(), rules, channels, new Texts(CHINA), traces);
        telling = new TellStep(recipients, composing, channels, retries, documents, clock);
        sending = new SendDueMessages(documents, documents, recipients, channels, retries, traces, clock);
    }

    static Step step(long number, boolean question) {
        Wording wording = question
                ? Wording.of(Template.CONFIRMATION_ASKED)
                        .word(Placeholder.CASE, CASE)
                        .moment(Placeholder.ANSWER_BY, START.plus(Duration.ofHours(24)))
                : Wording.of(Template.REPAIR_COMPLETED).word(Placeholder.CASE, CASE);
        return new Step(CASE, number, START, question ? MessageKind.FOLLOW_UP : MessageKind.REPAIR_PROGRESS, wording);
    }

    void tell(Step step) {
        telling.tell(step);
    }

    /** One look of the dispatcher. */
    void sendDue() {
        documents.dueBy(now, 100).forEach(sending::send);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void killAfter(int effects, boolean afterTheEffect) {
        effectsToLive = effects;
        dieAfterEffect = afterTheEffect;
    }

    void live() {
        effectsToLive = Integer.MAX_VALUE;
    }

    void channelDown(boolean down) {
        channelDown = down;
    }

    Map<String, Message> messages() {
        Map<String, Message> all = new TreeMap<>();
        documents.kept.forEach((id, stored) -> all.put(id, stored.state()));
        return all;
    }

    /** Ids of messages as the customer's phone got them, in order, repetitions included. */
    List<String> heard() {
        return heard;
    }

    List<Event> events() {
        return events;
    }

    boolean hasWorkLeft() {
        return messages().values().stream().anyMatch(message -> message.dueAt() != null);
    }

    private void effect(Runnable effect) {
        if (effectsToLive == 0 && !dieAfterEffect) {
            throw new Killed();
        }
        effect.run();
        if (effectsToLive-- == 0) {
            throw new Killed();
        }
    }

    private final class WorldClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private final class Phone implements MessageChannel {
        private final Repetition repetition;

        Phone(Repetition repetition) {
            this.repetition = repetition;
        }

        @Override
        public ChannelKind kind() {
            return ChannelKind.SMS;
        }

        @Override
        public Repetition repetition() {
            return repetition;
        }

        @Override
        public Outcome handOver(Outgoing message) {
            if (channelDown) {
                return new Outcome.Failed();
            }
            effect(() -> {
                boolean repeated = handovers.merge(message.id(), 1, Integer::sum) > 1;
                if (!repeated || repetition == Repetition.HEARD) {
                    heard.add(message.id());
                }
            });
            return new Outcome.Taken();
        }
    }

    /** The message that tells the step. */
    static String messageId(long number) {
        return Step.messageId(CASE, number);
    }

    private static final class OneRecipient implements Recipients {
        @Override
        public List<Recipient> of(String about) {
            return List.of(new Recipient(about, "lin", new PhoneNumber("13800001234"), Language.CHINESE, START));
        }

        @Override
        public Optional<Recipient> in(String thread) {
            return of(thread).stream().findFirst();
        }

        @Override
        public void replace(String account, List<Recipient> present) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void keep(Recipient recipient) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void active(String caseId, Instant since) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class NoWishes implements CustomerPreferences {
        @Override
        public Stored<Preferences> of(String customer) {
            return new Stored<>(customer, 0, Preferences.DEFAULT);
        }

        @Override
        public Stored<Preferences> replace(String customer, OptionalLong expected, Preferences wanted) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class NoTraces implements Traces {
        @Override
        public @Nullable String current() {
            return null;
        }

        @Override
        public void continuing(@Nullable String traceparent, Runnable work) {
            work.run();
        }
    }

    private final class Documents implements Aggregates<Message>, Messages {
        private final Map<String, Stored<Message>> kept = new LinkedHashMap<>();

        @Override
        public Optional<Stored<Message>> find(String id) {
            return Optional.ofNullable(kept.get(id));
        }

        @Override
        public boolean create(String id, Supplier<Decision<Message>> decide) {
            Decision.Changed<Message> changed = (Decision.Changed<Message>) decide.get();
            boolean[] written = new boolean[1];
            effect(() -> {
                written[0] = kept.putIfAbsent(id, new Stored<>(id, 1, changed.state())) == null;
                if (written[0]) {
                    events.addAll(changed.events());
                }
            });
            return written[0];
        }

        @Override
        public Stored<Message> change(String id, Function<Message, Decision<Message>> decide) {
            Stored<Message> present = find(id).orElseThrow();
            if (decide.apply(present.state()) instanceof Decision.Changed<Message> changed) {
                Stored<Message> next = new Stored<>(id, present.version() + 1, changed.state());
                effect(() -> {
                    kept.put(id, next);
                    events.addAll(changed.events());
                });
                return next;
            }
            return present;
        }

        @Override
        public List<String> dueBy(Instant moment, int atMost) {
            return kept.values().stream()
                    .filter(stored -> stored.state().dueAt() != null
                            && !stored.state().dueAt().isAfter(moment))
                    .map(Stored::id)
                    .limit(atMost)
                    .toList();
        }

        @Override
        public Set<ChannelKind> speakingAfter(String thread, long step) {
            Set<ChannelKind> speaking = EnumSet.noneOf(ChannelKind.class);
            kept.values().stream()
                    .map(Stored::state)
                    .filter(message -> message.thread().equals(thread) && message.step() > step)
                    .flatMap(message -> message.deliveries().stream())
                    .filter(Delivery::speaks)
                    .forEach(delivery -> speaking.add(delivery.channel()));
            return speaking;
        }

        @Override
        public List<Stored<Message>> inbox(String customer, @Nullable String before, int atMost) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Answer create(
                String id,
                IdempotentRequest request,
                Supplier<Decision<Message>> decide,
                Function<Stored<Message>, Answer> answer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Answer change(
                String id,
                IdempotentRequest request,
                Function<Message, Decision<Message>> decide,
                Function<Stored<Message>, Answer> answer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean create(String id, EventMetadata cause, Supplier<Decision<Message>> decide) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean change(String id, EventMetadata cause, Function<Message, Decision<Message>> decide) {
            throw new UnsupportedOperationException();
        }
    }
}
