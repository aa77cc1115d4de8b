package org.lamplighter.billing.rating;

/**
 * What of an account decides its price.
 *
 * @param regionCode the province
 * @param customerClass the class
 * @param option what it chose
 * @param people people of the household, 1 or more
 * @param lowIncome whether it is a registered low-income household
 */
public record Terms(String regionCode, CustomerClass customerClass, PriceOption option, int people, boolean lowIncome) {
    public Terms {
        if (people < 1) {
            throw new IllegalArgumentException("a household has people");
        }
    }

    /** The same but for the option. */
    public Terms with(PriceOption other) {
        return new Terms(regionCode, customerClass, other, people, lowIncome);
    }
}
