package org.lamplighter.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lamplighter.notification.preferences.ChannelKind.SMS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.notification.MessageFailed;
import org.lamplighter.contracts.notification.MessageSent;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.notification.message.Delivery.GivenUp;
import org.lamplighter.notification.message.Delivery.Omitted;
import org.lamplighter.notification.message.Delivery.Sent;
import org.lamplighter.notification.message.Delivery.Waiting;
import org.lamplighter.notification.preferences.MessageKind;

/**
 * Every state of a delivery × everything that can be done with it.
 *
 * <pre>
 * state \ action     take            overtake   taken   refused   failed
 * Waiting, due       Waiting+claim   GivenUp    same    same      same
 * Waiting, later     same            same       same    same      same
 * Waiting, claimed   same            same       Sent    GivenUp   Waiting (later); GivenUp after the last
 * Sent, GivenUp, Omitted: same, whatever is done
 * </pre>
 */
class DeliveryStatesTest {

    private static final Instant NOW = Instant.parse("2026-11-16T04:00:00Z");
    private static final Instant UNTIL = NOW.plusSeconds(60);
    private static final RetryPolicy RETRIES =
            new RetryPolicy(3, Duration.ofSeconds(10), Duration.ofMinutes(30), Duration.ofSeconds(60));

    private static final Waiting DUE = new Waiting(SMS, 0, NOW);
    private static final Waiting LATER = new Waiting(SMS, 0, NOW.plusSeconds(1));
    private static final Waiting CLAIMED = new Waiting(SMS, 1, UNTIL);
    private static final Waiting CLAIMED_LAST = new Waiting(SMS, 3, UNTIL);
    private static final Sent SENT = new Sent(SMS, 1, NOW);
    private static final GivenUp GIVEN_UP = new GivenUp(SMS, 1, NOW, Reason.REFUSED);
    private static final Omitted OMITTED = new Omitted(SMS, Reason.NO_CONTACT);

    enum Action {
        TAKE,
        OVERTAKE,
        TAKEN,
        REFUSED,
        FAILED;

        Decision<Message> on(Message message) {
            return switch (this) {
                case TAKE -> message.take(Set.of(), NOW, UNTIL);
                case OVERTAKE -> message.take(Set.of(SMS), NOW, UNTIL);
                case TAKEN -> message.after(both(new Outcome.Taken()), RETRIES, NOW);
                case REFUSED -> message.after(both(new Outcome.Refused()), RETRIES, NOW);
                case FAILED -> message.after(both(new Outcome.Failed()), RETRIES, NOW);
            };
        }

        private static Map<Waiting, Outcome> both(Outcome outcome) {
            return Map.of(CLAIMED, outcome, CLAIMED_LAST, outcome);
        }
    }

    static Stream<Arguments> table() {
        Delivery overtaken = new GivenUp(SMS, 0, NOW, Reason.OVERTAKEN);
        Delivery again = new Waiting(SMS, 1, NOW.plusSeconds(10));
        Delivery sentAtLast = new Sent(SMS, 3, NOW);
        Delivery refusedAtLast = new GivenUp(SMS, 3, NOW, Reason.REFUSED);
        Delivery tooOften = new GivenUp(SMS, 3, NOW, Reason.TRIED_TOO_OFTEN);
        return Stream.of(
                        row(DUE, CLAIMED, overtaken, DUE, DUE, DUE),
                        row(LATER, LATER, LATER, LATER, LATER, LATER),
                        row(CLAIMED, CLAIMED, CLAIMED, SENT, GIVEN_UP, again),
                        row(CLAIMED_LAST, CLAIMED_LAST, CLAIMED_LAST, sentAtLast, refusedAtLast, tooOften),
                        row(SENT, SENT, SENT, SENT, SENT, SENT),
                        row(GIVEN_UP, GIVEN_UP, GIVEN_UP, GIVEN_UP, GIVEN_UP, GIVEN_UP),
                        row(OMITTED, OMITTED, OMITTED, OMITTED, OMITTED, OMITTED))
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> row(
            Delivery from, Delivery take, Delivery overtake, Delivery taken, Delivery refused, Delivery failed) {
        return Stream.of(
                Arguments.of(from, Action.TAKE, take),
                Arguments.of(from, Action.OVERTAKE, overtake),
                Arguments.of(from, Action.TAKEN, taken),
                Arguments.of(from, Action.REFUSED, refused),
                Arguments.of(from, Action.FAILED, failed));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("table")
    void everyStateAnswersEveryActionAsTheTableSays(Delivery from, Action action, Delivery to) {
        Decision<Message> decision = action.on(message(from));
        if (from.equals(to)) {
            assertThat(decision).isInstanceOf(Decision.Unchanged.class);
            return;
        }
        Decision.Changed<Message> changed = (Decision.Changed<Message>) decision;
        assertThat(changed.state().deliveries()).containsExactly(to);
        assertThat(changed.state().dueAt()).isEqualTo(to instanceof Waiting waiting ? waiting.dueAt() : null);
        assertThat(changed.events()).isEqualTo(told(to).stream().toList());
    }

    private static Optional<Event> told(Delivery to) {
        return switch (to) {
            case Sent _ -> Optional.of(new MessageSent("C-1-3", "C-1", "crew-arrived", "SMS", NOW));
            case GivenUp given ->
                Optional.of(new MessageFailed(
                        "C-1-3",
                        "C-1",
                        "crew-arrived",
                        "SMS",
                        NOW,
                        given.reason().code()));
            case Waiting _ -> Optional.empty();
            case Omitted _ -> Optional.empty();
        };
    }

    private static Message message(Delivery delivery) {
        return new Message(
                "C-1",
                "C-1",
                3,
                MessageKind.REPAIR_PROGRESS,
                "crew-arrived",
                "text",
                NOW,
                "lin",
                "place",
                List.of(delivery),
                delivery instanceof Waiting waiting ? waiting.dueAt() : null,
                null,
                null);
    }

    @Test
    void pausesGrowThreefoldUpToTheLongest() {
        RetryPolicy policy = new RetryPolicy(9, Duration.ofSeconds(10), Duration.ofMinutes(5), Duration.ofMinutes(1));
        assertThat(Stream.of(1, 2, 3, 4, 5, 100).map(policy::pauseAfter))
                .containsExactly(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(90),
                        Duration.ofSeconds(270),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(5));
    }
}
