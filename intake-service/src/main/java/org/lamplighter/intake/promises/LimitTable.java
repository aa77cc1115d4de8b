package org.lamplighter.intake.promises;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.intake.SiteClass;

/**
 * Time limits by the day from which they hold. The newest row that already holds counts; a row for the class of site goes
 * before one for all classes.
 */
public final class LimitTable {

    /** Limits begin with a day of China's calendar. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final List<Limit> newestFirst;

    /**
     * A table that answers every question from its first day on.
     *
     * @throws IllegalArgumentException when a step has no limit for a class of site, or the same row stands twice
     */
    public LimitTable(List<Limit> limits) {
        newestFirst = limits.stream()
                .sorted(Comparator.comparing(Limit::effectiveFrom).reversed())
                .toList();
        if (newestFirst.isEmpty()) {
            throw new IllegalArgumentException("the limit table is empty");
        }
        refuseTwice();
        LocalDate first = newestFirst.getLast().effectiveFrom();
        for (LimitStep step : LimitStep.values()) {
            for (SiteClass siteClass : SiteClass.values()) {
                if (find(step, siteClass, first).isEmpty()) {
                    throw new IllegalArgumentException("no limit for " + step + " " + siteClass + " on " + first);
                }
            }
        }
    }

    private void refuseTwice() {
        for (Limit one : newestFirst) {
            long equals = newestFirst.stream()
                    .filter(other -> other.isFor(one.step(), one.siteClass())
                            && other.effectiveFrom().equals(one.effectiveFrom()))
                    .count();
            if (equals > 1) {
                throw new IllegalArgumentException(
                        "two limits for " + one.step() + " " + one.siteClass() + " from " + one.effectiveFrom());
            }
        }
    }

    /** The limit that holds at this moment. */
    public Limit limit(LimitStep step, SiteClass siteClass, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, CHINA);
        return find(step, siteClass, day)
                .orElseThrow(() -> new IllegalStateException("the limit table begins after " + day));
    }

    /** What is promised for a round that begins now. See {@link Promises}. */
    public Promises promise(SiteClass siteClass, Instant from) {
        Instant arriveBy = from.plus(limit(LimitStep.ON_SITE, siteClass, from).limit());
        Instant afterArrival = arriveBy.plus(
                limit(LimitStep.RESTORED_AFTER_ARRIVAL, siteClass, from).limit());
        Instant atLatest =
                from.plus(limit(LimitStep.RESTORED_AT_LATEST, siteClass, from).limit());
        return new Promises(from, min(arriveBy, atLatest), min(afterArrival, atLatest));
    }

    /** Until when the customer may answer a question asked now. */
    public Instant answerBy(SiteClass siteClass, Instant asked) {
        return asked.plus(limit(LimitStep.ARCHIVED, siteClass, asked).limit());
    }

    /** Where the promises of a round that began then come from. */
    public List<String> sources(SiteClass siteClass, Instant from) {
        return List.of(LimitStep.ON_SITE, LimitStep.RESTORED_AFTER_ARRIVAL, LimitStep.RESTORED_AT_LATEST).stream()
                .map(step -> limit(step, siteClass, from).source())
                .distinct()
                .toList();
    }

    /** Every limit that holds on this day, by step and class. */
    public List<Limit> on(LocalDate day) {
        List<Limit> holding = new ArrayList<>();
        for (Limit limit : newestFirst) {
            boolean replaced = holding.stream().anyMatch(newer -> newer.isFor(limit.step(), limit.siteClass()));
            if (!limit.effectiveFrom().isAfter(day) && !replaced) {
                holding.add(limit);
            }
        }
        holding.sort(Comparator.comparing(Limit::step)
                .thenComparing(Limit::siteClass, Comparator.nullsFirst(Comparator.naturalOrder())));
        return holding;
    }

    /** The day it is in China. */
    public static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, CHINA);
    }

    private Optional<Limit> find(LimitStep step, SiteClass siteClass, LocalDate day) {
        return newest(step, siteClass, day).or(() -> newest(step, null, day));
    }

    private Optional<Limit> newest(LimitStep step, @Nullable SiteClass siteClass, LocalDate day) {
        return newestFirst.stream()
                .filter(limit ->
                        limit.isFor(step, siteClass) && !limit.effectiveFrom().isAfter(day))
                .findFirst();
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
