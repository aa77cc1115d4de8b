package org.lamplighter.notification.text;

import java.time.Instant;

/** What fills a gap of a text. */
public sealed interface Filling {

    /** Words as they are, cut where they are too long for a short message. */
    record Word(String text) implements Filling {}

    /** A time of day, with its date when that is not today's. */
    record Moment(Instant at) implements Filling {}

    /** A cause of a fault, or of a rest, by its stable code. */
    record Cause(String code) implements Filling {}
}
