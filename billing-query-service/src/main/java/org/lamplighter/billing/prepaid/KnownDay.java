package org.lamplighter.billing.prepaid;

import org.lamplighter.billing.rating.Usage;

/**
 * A day of which every interval is known.
 *
 * @param usage what was used, by the periods of the tariff
 * @param estimated whether an interval was filled in or is in doubt
 */
record KnownDay(Usage usage, boolean estimated) {}
