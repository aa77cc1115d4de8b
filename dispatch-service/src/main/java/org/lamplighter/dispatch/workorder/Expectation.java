package org.lamplighter.dispatch.workorder;

import java.time.Instant;

/** When a crew said what it expected: supply back then. */
public record Expectation(Instant at, String crewId, Instant restoration) {

    /** So many of an order's last ones are kept. */
    static final int MOST_KEPT = 20;
}
