package org.lamplighter.billing.rating;

import org.jspecify.annotations.Nullable;

/**
 * How a commercial customer is supplied, as far as it decides the price.
 *
 * @param voltage the voltage it is supplied at
 * @param basic what the basic charge is counted by; absent with a one-part tariff
 * @param standard the power factor to be kept; absent where the bill is not adjusted by it
 * @param lossPerMonth energy lost before the meter in a whole month (变损、线损电量), zero where it is metered
 */
public record Connection(
        VoltageLevel voltage,
        @Nullable BasicCharge basic,
        @Nullable PowerFactorStandard standard,
        KilowattHours lossPerMonth) {}
