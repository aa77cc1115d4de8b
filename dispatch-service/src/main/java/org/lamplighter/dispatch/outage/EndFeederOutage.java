package org.lamplighter.dispatch.outage;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.lamplighter.dispatch.workorder.WithdrawOrder;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Stored;

/**
 * What the end of a feeder outage ends: the outages it led, each with its own news, so that each one's customers are asked
 * whether they have supply. An outage beside it, whose own crew is at work, ends as that crew says.
 *
 * <p>Can be repeated: whoever began and died is followed by the next delivery.
 */
public final class EndFeederOutage {

    private final Aggregates<Outage> outages;
    private final OutageLists lists;
    private final Aggregates<FeederWatch> watches;
    private final OutageClaims claims;
    private final WithdrawOrder withdrawOrder;

    public EndFeederOutage(
            Aggregates<Outage> outages,
            OutageLists lists,
            Aggregates<FeederWatch> watches,
            OutageClaims claims,
            WithdrawOrder withdrawOrder) {
        this.outages = outages;
        this.lists = lists;
        this.watches = watches;
        this.claims = claims;
        this.withdrawOrder = withdrawOrder;
    }

    /** Ends what is left of it, if it has ended; does nothing while it has not. */
    public void ended(String feederOutageId) {
        if (outages.find(feederOutageId).map(Stored::state).orElse(null) instanceof RestoredOutage over) {
            for (String part : lists.partsOf(feederOutageId)) {
                endPart(part, over.restoredAt());
            }
            String feeder = Objects.requireNonNull(over.scope().feeder());
            watches.change(
                    FeederWatch.idFor(feeder, over.areaCode()), now -> now.over(feederOutageId, over.restoredAt()));
        }
    }

    /** The cause of all that ended with it. */
    public void explained(String feederOutageId, Function<Outage, Decision<Outage>> explain) {
        for (String part : lists.partsOf(feederOutageId)) {
            outages.change(part, outage -> FeederLink.isLed(outage) ? explain.apply(outage) : Decision.unchanged());
        }
    }

    private void endPart(String outageId, Instant restoredAt) {
        outages.find(outageId).map(Stored::state).filter(FeederLink::isLed).ifPresent(part -> {
            String order = part.workOrderId();
            if (part.leads().isPresent() || order == null || withdrawOrder.withdraw(order, feederOf(part))) {
                outages.change(outageId, now -> now.restore(restoredAt));
                claims.release(part.transformerArea(), outageId);
            }
        });
    }

    private static String feederOf(Outage part) {
        return Objects.requireNonNull(part.scope().partOf()).outageId();
    }
}
