package org.lamplighter.billing.fieldwork;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.billing.FieldWorkKind;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.personal.AccountNumber;

/** Hears what came of work that it had asked for. */
public interface FieldWorkOutcomes {

    /** Which work an answer is about. */
    record Work(String requestId, FieldWorkKind kind, AccountNumber account) {}

    /** Whether it asks for work of this kind. */
    boolean concerns(FieldWorkKind kind);

    /**
     * A crew did it.
     *
     * @param at when, by the crew's clock
     * @param found what the crew found, in its words, if told
     */
    void done(Work work, Instant at, @Nullable String found, EventMetadata cause);

    /**
     * It will not be done.
     *
     * @param reason CANCELLED, or the code of a dispatcher's reason
     */
    void givenUp(Work work, String reason, EventMetadata cause);
}
