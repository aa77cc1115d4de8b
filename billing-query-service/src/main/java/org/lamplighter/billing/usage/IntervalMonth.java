package org.lamplighter.billing.usage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.time.TimeConfiguration;

/**
 * The intervals of an account in a month: one document, at most some 20 KB, whatever comes.
 *
 * @param accountNumber the account
 * @param month the month
 * @param days the curve of each day that something is known of
 */
public record IntervalMonth(AccountNumber accountNumber, YearMonth month, SortedMap<LocalDate, PackedDay> days) {

    public IntervalMonth {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    static IntervalMonth empty(AccountNumber accountNumber, YearMonth month) {
        return new IntervalMonth(accountNumber, month, new TreeMap<>());
    }

    /** Names it among all; begins with the account, so that an account's months lie together and in order. */
    public static String id(AccountNumber accountNumber, YearMonth month) {
        return accountNumber.value() + "-" + month;
    }

    public Optional<DayCurve> curve(LocalDate day) {
        return Optional.ofNullable(days.get(day)).map(PackedDay::curve);
    }

    /** The end of its last interval, if it has any. */
    Optional<Instant> end() {
        Map.Entry<LocalDate, PackedDay> last = new TreeMap<>(days).lastEntry();
        return last == null
                ? Optional.empty()
                : Optional.of(known(last.getKey(), last.getValue().curve())
                        .intervals()
                        .getLast()
                        .end());
    }

    /** The days of which anything is known, in order. */
    Stream<IntervalDay> known() {
        return days.entrySet().stream()
                .map(day -> known(day.getKey(), day.getValue().curve()));
    }

    private static IntervalDay known(LocalDate day, DayCurve curve) {
        Instant midnight = day.atStartOfDay(TimeConfiguration.CHINA).toInstant();
        List<Interval> known = new ArrayList<>();
        for (int i = 0; i < curve.points().size(); i++) {
            Point point = curve.points().get(i);
            if (point != null) {
                known.add(new Interval(midnight.plusSeconds(60L * i * curve.minutes()), curve.minutes(), point));
            }
        }
        return new IntervalDay(day, curve.minutes(), known);
    }
}
