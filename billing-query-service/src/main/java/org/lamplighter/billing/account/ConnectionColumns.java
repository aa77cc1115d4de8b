package org.lamplighter.billing.account;

import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.BasicCharge;
import org.lamplighter.billing.rating.Connection;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.KilovoltAmperes;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.Kilowatts;
import org.lamplighter.billing.rating.PowerFactorStandard;
import org.lamplighter.billing.rating.VoltageLevel;
import org.lamplighter.kit.table.Row;
import org.lamplighter.kit.table.UnreadableRowException;

/** Reads how a commercial customer is supplied (用电类别、电压等级、基本电费计收方式、力调标准). */
final class ConnectionColumns {

    private ConnectionColumns() {}

    /** The connection a row tells. */
    static Connection read(Row row, CustomerClass customerClass) {
        return new Connection(
                row.read("voltage", VoltageLevel::valueOf),
                customerClass == CustomerClass.COMMERCIAL_TWO_PART ? basic(row) : null,
                row.readIfThere("powerFactorStandard", PowerFactorStandard::valueOf),
                row.readOr("monthlyLossKwh", KilowattHours::of, KilowattHours.ZERO));
    }

    private static BasicCharge basic(Row row) {
        return switch (row.read("basicCharge", text -> text)) {
            case "CAPACITY" -> new BasicCharge.ByCapacity(row.read("capacityKva", KilovoltAmperes::of));
            case "CONTRACT_DEMAND" -> contract(row);
            case "MEASURED_DEMAND" -> new BasicCharge.ByMeasuredDemand();
            default -> throw new UnreadableRowException("basicCharge", "is not of the form the column has");
        };
    }

    private static BasicCharge contract(Row row) {
        BasicCharge.ByContractDemand contract =
                new BasicCharge.ByContractDemand(row.read("contractDemandKw", Kilowatts::of));
        @Nullable KilovoltAmperes capacity = row.readIfThere("capacityKva", KilovoltAmperes::of);
        if (capacity != null && !contract.isEnoughFor(capacity)) {
            throw new UnreadableRowException("contractDemandKw", "is refused: less than two fifths of the capacity");
        }
        return contract;
    }
}
