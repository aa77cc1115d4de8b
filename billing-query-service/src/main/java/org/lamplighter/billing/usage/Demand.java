package org.lamplighter.billing.usage;

import java.math.BigDecimal;
import java.math.MathContext;
import org.lamplighter.billing.rating.Kilowatts;

/**
 * The mean power of an interval.
 *
 * @param span when
 * @param power how much, exact
 * @param quality how that is known
 */
public record Demand(Span span, Kilowatts power, IntervalQuality quality) {

    private static final BigDecimal MINUTES_OF_AN_HOUR = BigDecimal.valueOf(60);

    /** Minutes divide the hour, so that the quotient ends. */
    static Kilowatts mean(Point point, int minutes) {
        BigDecimal perHour = MINUTES_OF_AN_HOUR.divide(BigDecimal.valueOf(minutes), MathContext.UNLIMITED);
        return new Kilowatts(point.energy().value().multiply(perHour));
    }
}
