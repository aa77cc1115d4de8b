package org.lamplighter.dispatch.workorder;

import java.util.Locale;

/** What can be done with an order. */
public enum Action {
    /** The service gives it to a crew. */
    ASSIGNMENT,
    /** A dispatcher gives it to a crew (转派). */
    REASSIGNMENT,
    ACCEPTANCE,
    DEPARTURE,
    ARRIVAL,
    RESTORATION,
    COMPLETION,
    /** The crew gives it back (退单). */
    RETURN,
    /** The service takes it back, because another outage's order repairs its outage too. */
    WITHDRAWAL,
    PHOTO,
    /** The crew tells what it found. */
    SURVEY,
    /** The crew tells when it expects supply back. */
    EXPECTATION,
    /** The crew asks for people, vehicles or material. */
    HELP;

    /** Whether crews do it; dispatchers or the service do the others. */
    public boolean isCrews() {
        return switch (this) {
            case ASSIGNMENT, REASSIGNMENT, WITHDRAWAL -> false;
            case ACCEPTANCE, DEPARTURE, ARRIVAL, RESTORATION, COMPLETION, RETURN, PHOTO, SURVEY, EXPECTATION, HELP ->
                true;
        };
    }

    /** As it stands in paths and problem texts. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
