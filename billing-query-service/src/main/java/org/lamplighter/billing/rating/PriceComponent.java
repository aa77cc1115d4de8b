package org.lamplighter.billing.rating;

/**
 * A part that the price of a kWh is made of, whatever the period and tier.
 *
 * @param kind what it is for
 * @param price yuan per kWh
 * @param onTop whether it is charged beside the printed price, on a line of its own; else the printed price contains it
 */
public record PriceComponent(Kind kind, UnitPrice price, boolean onTop) {

    public PriceComponent {
        if (onTop && kind == Kind.ENERGY_PURCHASE) {
            throw new IllegalArgumentException("the energy itself is what the printed price is for");
        }
    }

    /** What a part is for. */
    public enum Kind {
        /** 代理购电价格. */
        ENERGY_PURCHASE,
        /** 上网环节线损. */
        LINE_LOSS,
        /** 输配电价. */
        TRANSMISSION_AND_DISTRIBUTION,
        /** 系统运行费. */
        SYSTEM_OPERATION,
        /** 政府性基金及附加. */
        GOVERNMENT_FUNDS
    }
}
