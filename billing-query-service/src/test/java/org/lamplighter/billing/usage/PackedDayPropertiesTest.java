package org.lamplighter.billing.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.rating.KilowattHours;

class PackedDayPropertiesTest {

    @Property(tries = 300)
    void whatIsPackedComesOutAsItWasToTheLastDecimal(@ForAll("curves") DayCurve curve) {
        assertThat(PackedDay.of(curve).curve()).isEqualTo(curve);
    }

    @Test
    void aMeteredDayOfQuarterHoursIsAFewHundredCharacters() {
        DayCurve curve = DayCurve.empty(15);
        for (int i = 0; i < 96; i++) {
            curve = curve.with(i, new Point(KilowattHours.of("0.324"), IntervalQuality.ACTUAL));
        }

        assertThat(PackedDay.of(curve).value())
                .startsWith("15 3 324,324,")
                .endsWith(" A96")
                .hasSizeLessThan(400);
    }

    @Provide
    Arbitrary<DayCurve> curves() {
        Arbitrary<Point> points = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("99999999"))
                .ofScale(6)
                .flatMap(energy -> Arbitraries.of(IntervalQuality.class)
                        .map(quality -> new Point(new KilowattHours(energy), quality)));
        return Arbitraries.of(15, 30, 60).flatMap(minutes -> curves(minutes, points));
    }

    private static Arbitrary<DayCurve> curves(int minutes, Arbitrary<Point> points) {
        return points.injectNull(0.2)
                .list()
                .ofSize(1440 / minutes)
                .map((List<Point> values) -> new DayCurve(minutes, values));
    }
}
