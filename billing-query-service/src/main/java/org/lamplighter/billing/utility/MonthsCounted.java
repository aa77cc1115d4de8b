package org.lamplighter.billing.utility;

import java.util.List;

/** Finds months whose totals are kept. */
public interface MonthsCounted {

    /** Those with a count under way. */
    List<MonthTotals> underWay();
}
