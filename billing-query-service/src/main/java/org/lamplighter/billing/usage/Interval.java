package org.lamplighter.billing.usage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.lamplighter.kit.time.TimeConfiguration;

/**
 * What was used in a short time.
 *
 * @param start when it begins
 * @param minutes how long it is: 15, 30 or 60, and it begins at a multiple of that in its day
 * @param point the energy
 */
public record Interval(Instant start, int minutes, Point point) {

    public Instant end() {
        return start.plus(Duration.ofMinutes(minutes));
    }

    /** The day it lies in. Days are those of the utility's calendar, which has no summer time: all are of 24 hours. */
    LocalDate day() {
        return local().toLocalDate();
    }

    /** Its place in the curve of its day, from 0. */
    int index() {
        LocalDateTime local = local();
        return (local.getHour() * DayCurve.MINUTES_OF_AN_HOUR + local.getMinute()) / minutes;
    }

    /** Whether a curve of such intervals has a place for it. */
    boolean isOnTheGrid() {
        return start.getEpochSecond() % Duration.ofMinutes(minutes).toSeconds() == 0 && start.getNano() == 0;
    }

    private LocalDateTime local() {
        return LocalDateTime.ofInstant(start, TimeConfiguration.CHINA);
    }
}
