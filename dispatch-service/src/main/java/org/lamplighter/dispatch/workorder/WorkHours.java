package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.WorkKind;

/**
 * At which hours some kinds of work may begin, as dated rules. A supply that is stopped in the evening or before a holiday cannot be paid
 * for and given back before people need it.
 *
 * @param rules the newest that is in force counts for its kinds; kinds without one may begin at any time
 * @param daysOff days off as published, first and last
 */
public record WorkHours(List<Rule> rules, List<DaysOff> daysOff) {

    /** Nothing is ruled. */
    public static final WorkHours ANY = new WorkHours(List.of(), List.of());

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    /** Longer than any row of days off with the weekends around it. */
    private static final int MOST_DAYS = 30;

    public WorkHours {
        rules = List.copyOf(rules);
        daysOff = List.copyOf(daysOff);
    }

    /**
     * A rule.
     *
     * @param kinds what it is for
     * @param effectiveFrom first day on which it is in force
     * @param from first time of the day at which work may begin, China time
     * @param until last time of the day
     * @param notOnDaysOff neither on days off nor on the day before
     * @param exceptGrounds grounds on which the work may begin at any time all the same
     * @param source where it stands
     */
    public record Rule(
            Set<WorkKind> kinds,
            LocalDate effectiveFrom,
            LocalTime from,
            LocalTime until,
            boolean notOnDaysOff,
            Set<String> exceptGrounds,
            String source) {
        public Rule {
            kinds = Set.copyOf(kinds);
            exceptGrounds = Set.copyOf(exceptGrounds);
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException("hours of work end after they begin");
            }
        }
    }

    /** Days off in a row, both counted. */
    public record DaysOff(LocalDate first, LocalDate last) {}

    /**
     * The first moment from this one on at which work of this kind may begin: the moment itself if it may then. Where the days off leave no
     * day within a month, it is the moment itself: a rule that forbids everything rules nothing.
     *
     * @param ground why it is to be done, if that was told
     */
    public Instant next(WorkKind kind, @Nullable String ground, Instant at) {
        ZonedDateTime asked = at.atZone(CHINA);
        for (int day = 0; day <= MOST_DAYS; day++) {
            LocalDate date = asked.toLocalDate().plusDays(day);
            Optional<Rule> rule = ruleFor(kind, ground, date);
            if (rule.isEmpty()) {
                return day == 0 ? at : date.atStartOfDay(CHINA).toInstant();
            }
            Instant opens = date.atTime(rule.get().from()).atZone(CHINA).toInstant();
            Instant closes = date.atTime(rule.get().until()).atZone(CHINA).toInstant();
            if (!isOff(rule.get(), date) && !at.isAfter(closes)) {
                return at.isAfter(opens) ? at : opens;
            }
        }
        return at;
    }

    private Optional<Rule> ruleFor(WorkKind kind, @Nullable String ground, LocalDate date) {
        return rules.stream()
                .filter(rule ->
                        rule.kinds().contains(kind) && !rule.effectiveFrom().isAfter(date))
                .max(Comparator.comparing(Rule::effectiveFrom))
                .filter(rule -> ground == null || !rule.exceptGrounds().contains(ground));
    }

    private boolean isOff(Rule rule, LocalDate date) {
        return rule.notOnDaysOff()
                && daysOff.stream()
                        .anyMatch(off -> !date.plusDays(1).isBefore(off.first()) && !date.isAfter(off.last()));
    }
}
