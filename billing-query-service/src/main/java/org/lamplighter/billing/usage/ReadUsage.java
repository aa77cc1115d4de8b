package org.lamplighter.billing.usage;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.bill.Bills;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.Tariffs;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.time.TimeConfiguration;

/**
 * Tells what an account used. Months of which no interval is known fall back to the bill of their readings:
 *
 * <pre>
 *  |--- August ---|-- September --|--- October ---|
 *       bill            bill        intervals
 *  [   READINGS  ][   READINGS   ][d][d][d][ gap ]    by day: a month known by readings is one item
 * </pre>
 */
public final class ReadUsage {

    private final Intervals intervals;
    private final Bills bills;
    private final Tariffs tariffs;

    ReadUsage(Intervals intervals, Bills bills, Tariffs tariffs) {
        this.intervals = intervals;
        this.bills = bills;
        this.tariffs = tariffs;
    }

    /** A page of it. */
    public UsagePage of(Account account, UsageQuestion question) {
        LocalDateTime known = dataAsOf(account);
        List<Used> found = known == null ? List.of() : found(account, question, known);
        List<Used> page = found.subList(0, Math.min(question.limit(), found.size()));
        return new UsagePage(
                page,
                Gaps.of(page, known),
                found.size() > question.limit() ? page.getLast().span().from() : null,
                known);
    }

    /** The days of which intervals are known, read as they are asked for. */
    public Stream<IntervalDay> days(AccountNumber account, LocalDate from, LocalDate to) {
        return Stream.iterate(YearMonth.from(from), month -> month.atDay(1).isBefore(to), month -> month.plusMonths(1))
                .flatMap(month -> intervals.of(account, month).stream())
                .flatMap(IntervalMonth::known)
                .filter(day -> !day.day().isBefore(from) && day.day().isBefore(to));
    }

    /** One more than asked for, where there is one. */
    private List<Used> found(Account account, UsageQuestion question, LocalDateTime known) {
        Periods periods = new Periods(tariffs, account.terms());
        YearMonth since = intervals.first(account.number()).orElse(YearMonth.from(known));
        LocalDate begin = question.after() == null
                ? question.first()
                : later(question.first(), question.after().toLocalDate());
        LocalDate end = earlier(question.end(), known.toLocalDate().plusDays(1));
        List<Used> found = new ArrayList<>();
        // Nothing is missing from before the first interval: the account may not have been there.
        for (YearMonth month = YearMonth.from(begin);
                found.size() <= question.limit() && month.atDay(1).isBefore(end);
                month = month.plusMonths(1)) {
            boolean expected = !month.isBefore(since);
            ofMonth(account, month, question, periods)
                    .filter(used -> expected || used.basis() != Basis.NONE)
                    .filter(used -> used.span().from().isBefore(known))
                    .filter(used ->
                            question.after() == null || used.span().from().isAfter(question.after()))
                    .forEach(found::add);
        }
        return found;
    }

    private Stream<Used> ofMonth(Account account, YearMonth month, UsageQuestion question, Periods periods) {
        Span wanted = new Span(
                later(question.first(), month.atDay(1)).atStartOfDay(),
                earlier(question.end(), month.plusMonths(1).atDay(1)).atStartOfDay());
        List<Used> byIntervals = intervals
                .of(account.number(), month)
                .map(known -> SumMonth.of(known, question.step(), periods, wanted))
                .orElse(List.of());
        boolean enough = question.step() == Step.MONTH
                ? byIntervals.stream().anyMatch(Used::isComplete)
                : !byIntervals.isEmpty();
        if (enough) {
            return byIntervals.stream();
        }
        Optional<Used> byReadings = bills.of(account.number(), month).map(ReadUsage::ofBill);
        if (byReadings.isPresent()) {
            return byReadings.stream();
        }
        return byIntervals.isEmpty() ? Stream.of(Used.unknown(wanted)) : byIntervals.stream();
    }

    private static Used ofBill(Bill bill) {
        return new Used(
                new Span(bill.from().atStartOfDay(), bill.to().atStartOfDay()),
                Basis.READINGS,
                bill.used(),
                byPeriod(bill),
                bill.isEstimated(),
                List.of());
    }

    private static Map<PricePeriod, KilowattHours> byPeriod(Bill bill) {
        Map<PricePeriod, KilowattHours> sums = new EnumMap<>(PricePeriod.class);
        bill.parts()
                .forEach(part -> part.usage()
                        .byPeriod()
                        .forEach((period, energy) -> sums.merge(period, energy, KilowattHours::plus)));
        return sums.containsKey(PricePeriod.ALL_DAY) ? Map.of() : sums;
    }

    private @Nullable LocalDateTime dataAsOf(Account account) {
        Optional<LocalDateTime> metered = intervals
                .last(account.number())
                .flatMap(IntervalMonth::end)
                .map(end -> LocalDateTime.ofInstant(end, TimeConfiguration.CHINA));
        Optional<LocalDateTime> billed = bills.newest(account.number(), null, 1).stream()
                .findFirst()
                .map(bill -> bill.to().atStartOfDay());
        return Stream.of(metered, billed)
                .flatMap(Optional::stream)
                .max(LocalDateTime::compareTo)
                .orElse(null);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
