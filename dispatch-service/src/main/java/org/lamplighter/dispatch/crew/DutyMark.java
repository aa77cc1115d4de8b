package org.lamplighter.dispatch.crew;

import java.time.Instant;

/** A crew said that it begins or ends its work, at that time by its phone. */
public record DutyMark(Kind kind, Instant at) {

    /** What it said. */
    public enum Kind {
        START,
        END
    }
}
