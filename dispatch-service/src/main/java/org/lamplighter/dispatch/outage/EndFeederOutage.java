package org.lamplighter.dispatch.outage;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.workorder.WithdrawOrder;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Stored;

/**
 * What the end of a feeder outage ends: itself and the outages it led, each when it is certain that it is over. An outage beside it,
 * whose own crew is at work, ends as that crew says.
 *
 * <pre>
 * supply should be back
 *   the feeder outage      verifying ─────────────────────────────────┬─▶ restored, when none it led is dark or asked,
 *   one it led, asked      verifying ──▶ restored                     │   and who joined it directly confirmed
 *   another                verifying ──▶ still dark: goes on alone ───┘
 * </pre>
 *
 * <p>Can be repeated: whoever began and died is followed by the next delivery, or by the sweep of what is due.
 */
public final class EndFeederOutage {

    private final Aggregates<Outage> outages;
    private final OutageLists lists;
    private final Aggregates<FeederWatch> watches;
    private final OutageClaims claims;
    private final WithdrawOrder withdrawOrder;
    private final DrawSample drawSample;
    private final Clock clock;

    // One collaborator more than usual: all that an outage leaves behind is taken away here.
    public EndFeederOutage(
            Aggregates<Outage> outages,
            OutageLists lists,
            Aggregates<FeederWatch> watches,
            OutageClaims claims,
            WithdrawOrder withdrawOrder,
            DrawSample drawSample,
            Clock clock) {
        this.outages = outages;
        this.lists = lists;
        this.watches = watches;
        this.claims = claims;
        this.withdrawOrder = withdrawOrder;
        this.drawSample = drawSample;
        this.clock = clock;
    }

    /** Supply is back on the feeder, as its crew or its breaker says. */
    public void begin(String feederOutageId, Instant restoredAt) {
        outages.find(feederOutageId).map(Stored::state).ifPresent(feeder -> {
            RestorationSample sample = drawSample.of(feeder, restoredAt);
            outages.change(feederOutageId, now -> now.verify(sample));
        });
        goOn(feederOutageId);
    }

    /** Takes whatever step is next; none while supply is not back on the feeder. */
    public void goOn(String feederOutageId) {
        switch (state(feederOutageId)) {
            case VerifyingOutage lit -> {
                verifyParts(lit);
                endIfSettled(lit);
            }
            case RestoredOutage over -> verifyStragglers(over);
            case null, default -> {
                // dark, or not written down yet
            }
        }
    }

    private @Nullable Outage state(String outageId) {
        return outages.find(outageId).map(Stored::state).orElse(null);
    }

    private void verifyParts(VerifyingOutage lit) {
        for (String part : lists.partsOf(lit.outageId())) {
            verifyPart(part, lit.outageId(), lit.sample().restoredAt());
        }
        over(lit, lit.sample().restoredAt());
    }

    /** Linked by somebody who died over it, after all the others had ended. */
    private void verifyStragglers(RestoredOutage over) {
        for (String part : lists.partsOf(over.outageId())) {
            verifyPart(part, over.outageId(), over.restoredAt());
        }
        over(over, over.restoredAt());
    }

    private void over(Outage feeder, Instant restoredAt) {
        String name = Objects.requireNonNull(feeder.scope().feeder());
        watches.change(FeederWatch.idFor(name, feeder.areaCode()), now -> now.over(feeder.outageId(), restoredAt));
    }

    private void verifyPart(String outageId, String feederOutageId, Instant restoredAt) {
        Outage part = state(outageId);
        if (part == null || !isLedBy(part, feederOutageId)) {
            return;
        }
        if (part instanceof OpenOutage && hasNoCrewOfItsOwn(part, feederOutageId)) {
            RestorationSample sample = drawSample.of(part, restoredAt);
            outages.change(outageId, now -> isLedBy(now, feederOutageId) ? now.verify(sample) : Decision.unchanged());
        } else if (part instanceof RestoredOutage) {
            claims.release(part.transformerArea(), outageId); // whoever ended it may have died over that
        }
    }

    private boolean hasNoCrewOfItsOwn(Outage part, String feederOutageId) {
        String order = part.workOrderId();
        return part.leads().isPresent() || order == null || withdrawOrder.withdraw(order, feederOutageId);
    }

    private static boolean isLedBy(Outage part, String feederOutageId) {
        FeederLink link = part.scope().partOf();
        return link != null && link.outageId().equals(feederOutageId) && FeederLink.isLed(part);
    }

    private void endIfSettled(VerifyingOutage lit) {
        boolean over = lists.partsOf(lit.outageId()).stream()
                .flatMap(part -> outages.find(part).stream())
                .map(Stored::state)
                .filter(part -> isLedBy(part, lit.outageId()))
                .allMatch(RestoredOutage.class::isInstance);
        if (over && (lit.sample().isConfirmed() || lit.sample().isOver(clock.instant()))) {
            outages.change(lit.outageId(), now -> now.restore(lit.sample().restoredAt()));
        }
    }

    /** One of the outages it led is over. */
    public void ended(VerifyingOutage part, Instant restoredAt) {
        outages.change(
                part.outageId(),
                now -> now instanceof VerifyingOutage ? now.restore(restoredAt) : Decision.unchanged());
        settled(part.outageId());
    }

    /** Perhaps one of the outages it led is over: its transformer area is free, and the feeder outage may be over too. */
    public void settled(String partId) {
        if (state(partId) instanceof RestoredOutage over && FeederLink.isLed(over)) {
            claims.release(over.transformerArea(), partId);
            goOn(Objects.requireNonNull(over.scope().partOf()).outageId());
        }
    }

    /** The cause of all that is repaired with it. */
    public void explained(String feederOutageId, Function<Outage, Decision<Outage>> explain) {
        for (String part : lists.partsOf(feederOutageId)) {
            outages.change(part, outage -> FeederLink.isLed(outage) ? explain.apply(outage) : Decision.unchanged());
        }
    }
}
