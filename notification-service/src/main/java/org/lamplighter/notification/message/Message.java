package org.lamplighter.notification.message;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.notification.MessageFailed;
import org.lamplighter.contracts.notification.MessageSent;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.notification.message.Delivery.GivenUp;
import org.lamplighter.notification.message.Delivery.Omitted;
import org.lamplighter.notification.message.Delivery.Sent;
import org.lamplighter.notification.message.Delivery.Waiting;
import org.lamplighter.notification.preferences.ChannelKind;
import org.lamplighter.notification.preferences.MessageKind;

/**
 * A message: the record of one step told to somebody, entry of the customer's inbox and delivery log in one. Its id is made of
 * both ({@link Step#messageId}), which is what makes a step told once.
 *
 * @param thread names all that its recipient is told about the same
 * @param about the case, or the account
 * @param step the step's number within it
 * @param kind what it is about
 * @param template name of the text
 * @param text the words, as they were told
 * @param at when the step was decided
 * @param customer whose inbox it is in, if anyone's
 * @param place sorts an inbox: later messages have higher places
 * @param deliveries one per channel that was in service
 * @param dueAt earliest time anything has to be done for it; absent when nothing is left to do
 * @param traceparent W3C trace context of the request that led to it, if known
 * @param readAt when the customer read it
 */
public record Message(
        String thread,
        String about,
        long step,
        MessageKind kind,
        String template,
        String text,
        Instant at,
        @Nullable String customer,
        String place,
        List<Delivery> deliveries,
        @Nullable Instant dueAt,
        @Nullable String traceparent,
        @Nullable Instant readAt) {

    public Message {
        deliveries = List.copyOf(deliveries);
    }

    static Message of(
            Step step,
            String text,
            Recipient recipient,
            Map<ChannelKind, Verdict> verdicts,
            Instant now,
            @Nullable String traceparent) {
        List<Delivery> deliveries = verdicts.entrySet().stream()
                .map(verdict -> delivery(verdict.getKey(), verdict.getValue(), now))
                .toList();
        return new Message(
                recipient.thread(),
                step.about(),
                step.number(),
                step.kind(),
                step.wording().template().key(),
                text,
                step.at(),
                recipient.customer(),
                place(step, recipient),
                deliveries,
                earliest(deliveries),
                traceparent,
                null);
    }

    private static Delivery delivery(ChannelKind channel, Verdict verdict, Instant now) {
        return switch (verdict) {
            case Verdict.Now() -> new Waiting(channel, 0, now);
            case Verdict.Later(Instant until) -> new Waiting(channel, 0, until);
            case Verdict.Never(Reason reason) -> new Omitted(channel, reason);
        };
    }

    /** Numbers with leading zeros, so that places sort as times do, and steps of one moment in their order. */
    private static String place(Step step, Recipient recipient) {
        return "%015d.%s.%06d".formatted(step.at().toEpochMilli(), recipient.thread(), step.number());
    }

    String id() {
        return Step.messageId(thread, step);
    }

    /** The case it speaks of, if one. */
    public @Nullable String caseId() {
        return kind.isOfAccount() ? null : about;
    }

    /** The account it speaks of, if one. */
    public @Nullable String accountNumber() {
        return kind.isOfAccount() ? about : null;
    }

    /** The deliveries whose time has come. */
    List<Waiting> due(Instant now) {
        return deliveries.stream()
                .filter(Waiting.class::isInstance)
                .map(Waiting.class::cast)
                .filter(waiting -> waiting.isDue(now))
                .toList();
    }

    /** What a sender does before it sends: keeps what is due for itself, gives up what later steps have overtaken. */
    Decision<Message> take(Set<ChannelKind> overtaken, Instant now, Instant until) {
        return changing(waiting -> {
            if (!waiting.isDue(now)) {
                return waiting;
            }
            return overtaken.contains(waiting.channel()) ? waiting.overtaken(now) : waiting.taken(until);
        });
    }

    /** Enters outcomes of first attempts that were made without a claim. */
    Decision<Message> attempted(Map<ChannelKind, Outcome> outcomes, RetryPolicy retries, Instant now) {
        return changing(waiting -> {
            Outcome outcome = outcomes.get(waiting.channel());
            return outcome == null ? waiting : waiting.taken(now).after(outcome, retries, now);
        });
    }

    /** Enters outcomes of attempts, unless the claim they were made under was lost meanwhile. */
    Decision<Message> after(Map<Waiting, Outcome> outcomes, RetryPolicy retries, Instant now) {
        return changing(waiting -> {
            Outcome outcome = outcomes.get(waiting);
            return outcome == null ? waiting : waiting.after(outcome, retries, now);
        });
    }

    Message read(Instant now) {
        return new Message(
                thread, about, step, kind, template, text, at, customer, place, deliveries, dueAt, traceparent, now);
    }

    private interface Progress {
        Delivery of(Waiting waiting);
    }

    private Decision<Message> changing(Progress progress) {
        UnaryOperator<Delivery> each =
                delivery -> delivery instanceof Waiting waiting ? progress.of(waiting) : delivery;
        List<Delivery> next = deliveries.stream().map(each).toList();
        if (next.equals(deliveries)) {
            return Decision.unchanged();
        }
        List<Event> news = next.stream()
                .filter(delivery -> !deliveries.contains(delivery))
                .flatMap(delivery -> event(delivery).stream())
                .toList();
        return Decision.changed(with(next), news);
    }

    private Message with(List<Delivery> next) {
        return new Message(
                thread,
                about,
                step,
                kind,
                template,
                text,
                at,
                customer,
                place,
                next,
                earliest(next),
                traceparent,
                readAt);
    }

    private static @Nullable Instant earliest(List<Delivery> deliveries) {
        return deliveries.stream()
                .filter(Waiting.class::isInstance)
                .map(Waiting.class::cast)
                .map(Waiting::dueAt)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private Optional<Event> event(Delivery delivery) {
        return switch (delivery) {
            case Sent(ChannelKind channel, int ignored, Instant sentAt) ->
                Optional.of(new MessageSent(id(), caseId(), template, channel.name(), sentAt));
            case GivenUp(ChannelKind channel, int ignored, Instant failedAt, Reason reason) ->
                Optional.of(new MessageFailed(id(), caseId(), template, channel.name(), failedAt, reason.code()));
            case Waiting ignored -> Optional.empty();
            case Omitted ignored -> Optional.empty();
        };
    }
}
