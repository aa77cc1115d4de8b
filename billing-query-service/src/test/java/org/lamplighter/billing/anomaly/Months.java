package org.lamplighter.billing.anomaly;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.bill.Measured;
import org.lamplighter.billing.bill.Reading;
import org.lamplighter.billing.bill.ReadingKind;
import org.lamplighter.billing.bill.ReadingQuality;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.RatedPart;
import org.lamplighter.billing.rating.Terms;
import org.lamplighter.billing.rating.Usage;

/** Bills and readings of a household, month by month. */
final class Months {

    /** As in the service's own file. */
    static final AnomalyRules RULES = new AnomalyRules(
            LocalDate.of(2020, 1, 1),
            "test",
            62,
            10,
            3,
            new BigDecimal("3"),
            new BigDecimal("8"),
            new BigDecimal("10"),
            2,
            BigDecimal.ONE,
            5,
            7,
            new CurveRules(
                    31,
                    3,
                    3,
                    7,
                    6,
                    4,
                    new BigDecimal("5"),
                    new BigDecimal("20"),
                    21,
                    BigDecimal.ONE,
                    new BigDecimal("5"),
                    new BigDecimal("5")));

    private static final Terms TERMS =
            new Terms("320000", CustomerClass.RESIDENTIAL, PriceOption.SINGLE_RATE, 3, false);

    private Months() {}

    /** The bills of months in a row that end with this one. */
    static List<Bill> until(YearMonth last, long... kilowattHours) {
        List<Bill> bills = new ArrayList<>();
        for (int i = 0; i < kilowattHours.length; i++) {
            bills.add(bill(
                    last.minusMonths((long) kilowattHours.length - 1 - i), kilowattHours[i], ReadingQuality.ACTUAL));
        }
        return bills;
    }

    static Bill bill(YearMonth month, long kilowattHours, ReadingQuality quality) {
        LocalDate from = month.atDay(1);
        LocalDate to = from.plusMonths(1);
        Map<PricePeriod, KilowattHours> used = Map.of(PricePeriod.ALL_DAY, KilowattHours.of(kilowattHours));
        Measured measured = new Measured(
                reading("A", from, 1000, ReadingKind.REGULAR, ReadingQuality.ACTUAL),
                reading("A", to, 1000 + kilowattHours, ReadingKind.REGULAR, quality),
                used);
        RatedPart part = new RatedPart(new Usage(from, to, used), "t", List.of(), KilowattHours.ZERO, List.of());
        return new Bill(month, List.of(month), TERMS, List.of(measured), List.of(part), Money.ZERO, 1, Instant.EPOCH);
    }

    static Reading reading(String meter, LocalDate on, long total) {
        return reading(meter, on, total, ReadingKind.REGULAR, ReadingQuality.ACTUAL);
    }

    static Reading reading(String meter, LocalDate on, long total, ReadingKind kind, ReadingQuality quality) {
        return new Reading(meter, on, KilowattHours.of(total), Map.of(), quality, kind, null, null);
    }
}
