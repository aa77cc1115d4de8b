package org.lamplighter.intake.promises;

/** How the time of a limit is counted. */
public enum LimitCalendar {
    /** Day and night, as repairs are. */
    WALL_CLOCK
}
