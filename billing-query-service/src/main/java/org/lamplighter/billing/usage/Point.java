package org.lamplighter.billing.usage;

import org.lamplighter.billing.rating.KilowattHours;

/**
 * One value of a curve.
 *
 * @param energy what was used in the interval
 * @param quality how that is known
 */
public record Point(KilowattHours energy, IntervalQuality quality) {}
