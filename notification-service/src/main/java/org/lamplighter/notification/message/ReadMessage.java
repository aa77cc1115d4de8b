package org.lamplighter.notification.message;

import java.time.Clock;
import java.util.function.Function;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;

/** The customer has read a message. */
public final class ReadMessage {

    private final Aggregates<Message> messages;
    private final Clock clock;

    public ReadMessage(Aggregates<Message> messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Marks it read, the first time.
     *
     * @throws RejectedException when there is no such message in this customer's inbox
     */
    public Answer read(
            String customer, String messageId, IdempotentRequest request, Function<Stored<Message>, Answer> answer) {
        if (messages.find(messageId)
                .filter(found -> customer.equals(found.state().customer()))
                .isEmpty()) {
            // Before anything else is compared: what is not theirs must not even answer 412.
            throw new RejectedException(Rejection.notFound());
        }
        return messages.change(
                messageId,
                request,
                message -> message.readAt() == null
                        ? Decision.changed(message.read(clock.instant()))
                        : Decision.unchanged(),
                answer);
    }
}
