package org.lamplighter.billing.rating;

import java.time.LocalDate;

/** Knows up to which day bills were rated by a version of a tariff, so that what they quote stays as it was. */
public interface TariffUse {

    /**
     * Bills are about to be rated by it. Said before they are stored: a version that was said to be used is not changed any
     * more.
     *
     * @param lastDay the last day that is rated by it
     */
    void billed(String tariffId, LocalDate lastDay);
}
