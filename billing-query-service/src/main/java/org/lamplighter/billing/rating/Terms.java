package org.lamplighter.billing.rating;

import org.jspecify.annotations.Nullable;

/**
 * What of an account decides its price.
 *
 * @param regionCode the province
 * @param customerClass the class
 * @param option what it chose
 * @param people people of the household, 1 or more
 * @param lowIncome whether it is a registered low-income household
 * @param connection how it is supplied; absent for households
 */
public record Terms(
        String regionCode,
        CustomerClass customerClass,
        PriceOption option,
        int people,
        boolean lowIncome,
        @Nullable Connection connection) {
    public Terms {
        if (people < 1) {
            throw new IllegalArgumentException("a household has people");
        }
    }

    /** Of a household. */
    public Terms(String regionCode, CustomerClass customerClass, PriceOption option, int people, boolean lowIncome) {
        this(regionCode, customerClass, option, people, lowIncome, null);
    }

    /** Of a commercial customer. */
    public static Terms commercial(
            String regionCode, CustomerClass customerClass, PriceOption option, Connection connection) {
        return new Terms(regionCode, customerClass, option, 1, false, connection);
    }

    /** The voltage that tariffs are told apart by, if any. */
    public @Nullable VoltageLevel voltage() {
        return connection == null ? null : connection.voltage();
    }

    /** The same but for the option. */
    public Terms with(PriceOption other) {
        return new Terms(regionCode, customerClass, other, people, lowIncome, connection);
    }
}
