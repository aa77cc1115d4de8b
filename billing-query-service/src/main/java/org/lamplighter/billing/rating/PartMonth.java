package org.lamplighter.billing.rating;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** How a monthly charge is cut where a supply was there for a part of the month only. */
public enum PartMonth {
    /** Month's charge ÷ calendar days of the month × days (供电营业规则, 2024). */
    CALENDAR_DAYS {
        @Override
        MonthShare share(YearMonth month, int days) {
            return new MonthShare(month, days, month.lengthOfMonth());
        }
    },
    /** A thirtieth a day, a whole month for a whole month (the practice before 2024). */
    THIRTIETHS {
        @Override
        MonthShare share(YearMonth month, int days) {
            return days == month.lengthOfMonth()
                    ? new MonthShare(month, THIRTY, THIRTY)
                    : new MonthShare(month, Math.min(days, THIRTY), THIRTY);
        }
    };

    private static final int THIRTY = 30;

    abstract MonthShare share(YearMonth month, int days);

    /**
     * The shares of the months that days lie in.
     *
     * <pre>
     *  from 20 Jan            to 11 Feb
     *     |---- 12/31 ----|---- 10/28 ----|
     * </pre>
     *
     * @param from first day
     * @param to day after the last
     */
    List<MonthShare> shares(LocalDate from, LocalDate to) {
        List<MonthShare> shares = new ArrayList<>();
        LocalDate day = from;
        while (day.isBefore(to)) {
            YearMonth month = YearMonth.from(day);
            LocalDate next = month.plusMonths(1).atDay(1);
            LocalDate end = next.isBefore(to) ? next : to;
            shares.add(share(month, (int) ChronoUnit.DAYS.between(day, end)));
            day = end;
        }
        return shares;
    }
}
