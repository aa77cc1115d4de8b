package org.lamplighter.billing.rating;

import java.util.Map;

/** Looks prices up. */
final class Seasons {

    private Seasons() {}

    static <P> P of(Map<PricePeriod, P> prices, PricePeriod period) {
        P price = prices.get(period);
        if (price == null) {
            throw new IllegalArgumentException("the tariff has no price for " + period);
        }
        return price;
    }
}
