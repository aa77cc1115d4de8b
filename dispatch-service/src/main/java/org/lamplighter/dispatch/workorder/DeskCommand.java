package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import org.lamplighter.contracts.dispatch.HoldReason;

/** What a dispatcher decides about an order, beside giving it to a crew. */
public sealed interface DeskCommand {

    /** It stays with its crew. */
    record LockIt(String reason) implements DeskCommand {}

    /** It may go to another crew again. */
    record Unlock(String reason) implements DeskCommand {}

    /** It rests until then. */
    record PutOnHold(HoldReason reason, Instant until) implements DeskCommand {}

    /** It goes on. */
    record Resume() implements DeskCommand {}

    /** Crews of a neighbouring area may take it too. */
    record OpenTo(String areaCode, String reason) implements DeskCommand {}
}
