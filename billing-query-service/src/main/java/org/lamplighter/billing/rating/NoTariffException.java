package org.lamplighter.billing.rating;

import java.time.LocalDate;

/** No version of a tariff is loaded for a day that has to be priced. */
public final class NoTariffException extends RuntimeException {

    NoTariffException(String regionCode, CustomerClass customerClass, LocalDate day) {
        super("no tariff of " + regionCode + " for " + customerClass + " on " + day);
    }
}
