package org.lamplighter.billing.rating;

import java.math.BigDecimal;

/** What the basic charge (基本电费) of a two-part tariff is counted by, as the customer chose. */
public sealed interface BasicCharge {

    /** Transformer capacity. */
    record ByCapacity(KilovoltAmperes capacity) implements BasicCharge {}

    /**
     * Demand by contract (合同最大需量): up to 105 % of the contract the contract is billed; what is above 105 %, at double.
     *
     * @param contract the demand agreed on
     */
    record ByContractDemand(Kilowatts contract) implements BasicCharge {

        private static final BigDecimal TOLERATED = new BigDecimal("1.05");
        private static final BigDecimal LEAST_OF_CAPACITY = new BigDecimal("0.40");

        /** What may be measured at the price of the contract: 105 % of it. */
        public Kilowatts tolerated() {
            return contract.times(TOLERATED);
        }

        /** What a measured demand has above the tolerated 105 %. */
        public Kilowatts excess(Kilowatts measured) {
            return measured.beyond(tolerated());
        }

        /** A contract is for 40 % of the capacity at least. */
        public boolean isEnoughFor(KilovoltAmperes capacity) {
            return contract.value().compareTo(capacity.value().multiply(LEAST_OF_CAPACITY)) >= 0;
        }
    }

    /** The highest demand measured (实际最大需量). */
    record ByMeasuredDemand() implements BasicCharge {}
}
