package org.lamplighter.billing.tariff;

import java.util.List;
import org.lamplighter.billing.rating.Tariff;

/** Reads the form in which tariffs are written. */
public interface TariffForm {

    /**
     * The versions that a text tells.
     *
     * @throws IllegalArgumentException when it is not of the form, and says where
     * @throws TariffRowsException when it is a table and rows of it are wrong
     */
    List<Tariff> parse(String text);
}
