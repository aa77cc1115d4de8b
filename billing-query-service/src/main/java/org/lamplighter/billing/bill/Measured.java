package org.lamplighter.billing.bill;

import java.util.Map;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.PricePeriod;

/**
 * What a meter counted between two readings.
 *
 * @param opening the reading before
 * @param closing the reading after
 * @param used the difference, by period as it is priced
 */
public record Measured(Reading opening, Reading closing, Map<PricePeriod, KilowattHours> used) {
    public Measured {
        used = Map.copyOf(used);
    }
}
