package org.lamplighter.billing.account.web;

import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.BasicCharge;
import org.lamplighter.billing.rating.Connection;
import org.lamplighter.billing.rating.PowerFactorStandard;
import org.lamplighter.billing.rating.VoltageLevel;

/**
 * How a commercial customer is supplied.
 *
 * @param voltage voltage level
 * @param basicCharge what the basic charge is counted by; absent with a one-part tariff
 * @param capacityKva transformer capacity, where it is charged
 * @param contractDemandKw demand by contract, where it is charged
 * @param powerFactorStandard the power factor to be kept, if any
 * @param monthlyLossKwh energy lost before the meter in a whole month
 */
record ConnectionView(
        VoltageLevel voltage,
        @Nullable String basicCharge,
        @Nullable String capacityKva,
        @Nullable String contractDemandKw,
        @Nullable PowerFactorStandard powerFactorStandard,
        String monthlyLossKwh) {

    static @Nullable ConnectionView of(@Nullable Connection connection) {
        return connection == null ? null : view(connection);
    }

    private static ConnectionView view(Connection connection) {
        return switch (connection.basic()) {
            case null -> view(connection, null, null, null);
            case BasicCharge.ByCapacity by ->
                view(connection, "CAPACITY", by.capacity().toString(), null);
            case BasicCharge.ByContractDemand by ->
                view(connection, "CONTRACT_DEMAND", null, by.contract().toString());
            case BasicCharge.ByMeasuredDemand ignored -> view(connection, "MEASURED_DEMAND", null, null);
        };
    }

    private static ConnectionView view(
            Connection connection,
            @Nullable String basicCharge,
            @Nullable String capacityKva,
            @Nullable String contractDemandKw) {
        return new ConnectionView(
                connection.voltage(),
                basicCharge,
                capacityKva,
                contractDemandKw,
                connection.standard(),
                connection.lossPerMonth().toString());
    }
}
