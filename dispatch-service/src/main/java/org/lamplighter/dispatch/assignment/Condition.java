package org.lamplighter.dispatch.assignment;

import java.time.Instant;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.workorder.WaitingFor;

/**
 * What a crew must meet to be sent.
 *
 * @param unmet what the order waits for when no crew meets it
 * @param test whether a crew meets it at a moment
 */
record Condition(WaitingFor unmet, Test test) {

    /** Whether a crew can be sent, as far as one condition goes. */
    @FunctionalInterface
    interface Test {
        boolean meets(CrewLoad crew, Need need, Instant at);
    }
}
