package org.lamplighter.billing.tariff;

import java.util.List;

/** Finds what has become of versions. */
public interface TariffVersions {

    /** All of which anything is known, by id. */
    List<TariffVersion> all();
}
