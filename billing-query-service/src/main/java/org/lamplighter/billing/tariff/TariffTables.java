package org.lamplighter.billing.tariff;

import org.lamplighter.billing.rating.Tariff;

/** Writes a tariff as a table that {@link TariffForm} reads. */
public interface TariffTables {

    /** The table: CSV, a row for each price, limit and fact. */
    String write(Tariff tariff);
}
