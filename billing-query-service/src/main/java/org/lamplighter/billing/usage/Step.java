package org.lamplighter.billing.usage;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;

/** How fine use is told. */
public enum Step {
    /** As fine as it is known: quarter hours, or longer where intervals are longer. */
    QUARTER_HOUR("15min"),
    HOUR("hour"),
    DAY("day"),
    MONTH("month");

    private static final int MINUTES = 15;

    private final String word;

    Step(String word) {
        this.word = word;
    }

    /** What requests call it. */
    public String word() {
        return word;
    }

    public static Optional<Step> named(String word) {
        return Arrays.stream(values()).filter(step -> step.word.equals(word)).findFirst();
    }

    /** The beginning of the step that a moment lies in. */
    LocalDateTime begin(LocalDateTime when) {
        return switch (this) {
            case QUARTER_HOUR ->
                when.truncatedTo(ChronoUnit.HOURS).plusMinutes((long) when.getMinute() / MINUTES * MINUTES);
            case HOUR -> when.truncatedTo(ChronoUnit.HOURS);
            case DAY -> when.truncatedTo(ChronoUnit.DAYS);
            case MONTH -> when.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
        };
    }

    /** The end of the step that begins then. */
    LocalDateTime end(LocalDateTime begin) {
        return switch (this) {
            case QUARTER_HOUR -> begin.plusMinutes(MINUTES);
            case HOUR -> begin.plusHours(1);
            case DAY -> begin.plusDays(1);
            case MONTH -> begin.plusMonths(1);
        };
    }
}
