package org.lamplighter.intake.promises;

/** A step of a fault report that has a time limit. */
public enum LimitStep {
    /** Crew on site, from the acceptance of the report (到达现场). */
    ON_SITE,
    /** Power restored, from the crew's arrival (恢复供电). */
    RESTORED_AFTER_ARRIVAL,
    /** Power restored at the very latest, from the acceptance of the report. */
    RESTORED_AT_LATEST,
    /** The customer is asked whether it is solved, from the crew's report (回访). */
    FOLLOW_UP,
    /** Archived when nobody answers, from the question (归档). */
    ARCHIVED
}
