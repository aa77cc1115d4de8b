package org.lamplighter.dispatch.outage;

import java.time.Instant;
import java.util.Optional;
import org.lamplighter.dispatch.workorder.WithdrawOrder;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Stored;

/**
 * Ends an outage because devices tell that supply is back, unless a crew has accepted its order: then the crew says when it
 * is over. Whoever reported is asked, as after a crew.
 *
 * <p>Can be repeated: what someone who died began is done by the next news of the device.
 */
public final class EndBySign {

    private final Aggregates<Outage> outages;
    private final Aggregates<FeederWatch> watches;
    private final OutageClaims claims;
    private final WithdrawOrder withdrawOrder;
    private final EndFeederOutage endFeederOutage;

    public EndBySign(
            Aggregates<Outage> outages,
            Aggregates<FeederWatch> watches,
            OutageClaims claims,
            WithdrawOrder withdrawOrder,
            EndFeederOutage endFeederOutage) {
        this.outages = outages;
        this.watches = watches;
        this.claims = claims;
        this.withdrawOrder = withdrawOrder;
        this.endFeederOutage = endFeederOutage;
    }

    /** The area's own devices tell that supply is back; an outage that began later, was announced or is the feeder's goes on. */
    public void area(String transformerArea, Instant at) {
        holder(transformerArea).ifPresent(outage -> {
            if (outage instanceof VerifyingOutage asked) {
                confirm(asked, at);
            } else {
                end(transformerArea, outage, at);
            }
        });
    }

    /** Its feeder has supply, and the area's own devices say nothing. Where customers are asked, that is known already. */
    public void areaOfLitFeeder(String transformerArea, Instant at) {
        holder(transformerArea)
                .filter(outage -> !(outage instanceof VerifyingOutage))
                .ifPresent(outage -> end(transformerArea, outage, at));
    }

    private Optional<Outage> holder(String transformerArea) {
        return claims.holder(transformerArea)
                .flatMap(holder -> outages.find(holder.outageId()))
                .map(Stored::state);
    }

    private void confirm(VerifyingOutage asked, Instant at) {
        if (!asked.startedAt().isAfter(at)) {
            endFeederOutage.ended(asked, at);
        }
    }

    private void end(String transformerArea, Outage outage, Instant at) {
        if (outage instanceof RestoredOutage || ended(outage, at)) {
            outages.change(outage.outageId(), now -> now.restore(at));
            claims.release(transformerArea, outage.outageId());
        }
    }

    private boolean ended(Outage outage, Instant at) {
        String order = outage.workOrderId();
        return order != null && endsBy(outage, at) && withdrawOrder.withdraw(order, outage.outageId());
    }

    private static boolean endsBy(Outage outage, Instant at) {
        return outage instanceof OpenOutage && !outage.startedAt().isAfter(at) && !FeederLink.isLed(outage);
    }

    /**
     * Supply is back on a feeder.
     *
     * @return what is known of the outage that this ended, if it did
     */
    public Optional<Aftermath> feeder(String feeder, String areaCode, Instant at) {
        return watches.find(FeederWatch.idFor(feeder, areaCode))
                .map(watch -> watch.state().outage())
                .filter(suspicion -> !suspicion.startedAt().isAfter(at))
                .filter(suspicion -> end(suspicion, at))
                .flatMap(suspicion -> outages.find(suspicion.outageId()))
                .map(outage -> Aftermath.of(outage.state()));
    }

    private boolean end(FeederSuspicion suspicion, Instant at) {
        boolean free = withdrawOrder.withdraw(suspicion.lead().workOrderId(), suspicion.outageId());
        if (free) {
            endFeederOutage.begin(suspicion.outageId(), at);
        }
        return free;
    }
}
