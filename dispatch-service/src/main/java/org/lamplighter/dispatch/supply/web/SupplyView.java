package org.lamplighter.dispatch.supply.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.supply.AccountSupply;
import org.lamplighter.dispatch.supply.CommercialKind;
import org.lamplighter.dispatch.supply.CommercialOutage;
import org.lamplighter.kit.aggregate.Stored;

/**
 * What was stopped at an account and given back. By number only: whose account it is, billing shows.
 *
 * @param accountNumber ten digits
 * @param areaCode service area
 * @param transformerArea the transformer area that feeds it, if known
 * @param dark why it has no supply, if a crew stopped it
 * @param darkSince since when
 * @param outages the times it had none, oldest first
 * @param stops stops for theft or breach, newest first
 */
record SupplyView(
        String accountNumber,
        String areaCode,
        @Nullable String transformerArea,
        @Nullable CommercialKind dark,
        @Nullable Instant darkSince,
        List<CommercialOutage> outages,
        List<StopView> stops) {

    static SupplyView of(Stored<AccountSupply> stored) {
        AccountSupply supply = stored.state();
        return new SupplyView(
                supply.accountNumber(),
                supply.areaCode(),
                supply.transformerArea(),
                supply.darkFor(),
                supply.darkSince(),
                supply.switchings().outages(),
                supply.courses().reversed().stream().map(StopView::of).toList());
    }
}
