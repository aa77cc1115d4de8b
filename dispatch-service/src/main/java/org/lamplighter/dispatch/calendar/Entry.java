package org.lamplighter.dispatch.calendar;

import java.time.Instant;
import java.util.List;

/**
 * One entry of a crew's calendar. Calendars are copied to many places, so no customer's name, number or address is in it.
 *
 * @param uid the same for the same thing every time
 * @param kind what it is
 * @param from when it begins
 * @param until when it ends
 * @param words values for the kind's text
 */
public record Entry(String uid, Kind kind, Instant from, Instant until, List<String> words) {

    /** What stands in a crew's calendar. */
    public enum Kind {
        /** The roster's hours. */
        SHIFT,
        /** An order of the crew; its id, transformer area and state. */
        WORK_ORDER,
        /** Other work of the crew, by its kind; the same words. */
        SUPPLY_STOP,
        SUPPLY_RESTORE,
        METER_CHECK,
        INSPECTION,
        PLANNED_MAINTENANCE,
        EMERGENCY_GENERATOR,
        /** An announced outage in one of its areas; id, number of transformer areas and service area. */
        OUTAGE
    }
}
