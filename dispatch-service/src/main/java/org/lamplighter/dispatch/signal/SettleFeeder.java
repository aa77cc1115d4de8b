package org.lamplighter.dispatch.signal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lamplighter.dispatch.network.TransformerArea;
import org.lamplighter.dispatch.outage.Aftermath;
import org.lamplighter.dispatch.outage.CorrelateOutages;
import org.lamplighter.dispatch.outage.EndBySign;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.OutageClaims;
import org.lamplighter.dispatch.outage.RestoredOutage;
import org.lamplighter.dispatch.outage.Signal;
import org.lamplighter.dispatch.outage.Supply;
import org.lamplighter.dispatch.outage.VerifyingOutage;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.events.EventMetadata;

/**
 * Makes a feeder's outages what its breaker says. Looking again changes nothing.
 *
 * <pre>
 * open    all its areas announced   → that is the outage that was announced
 *         some of it is dark        → that is the feeder's outage
 *         nothing is known dark     → notice of its first area; as soon as that is dark, as above
 * closed  the feeder's outage ends, and those of its areas that no own device calls dark
 * </pre>
 */
final class SettleFeeder {

    private final CorrelateOutages correlate;
    private final Aggregates<Outage> outages;
    private final OutageClaims claims;
    private final GiveNotice giveNotice;
    private final EndBySign endBySign;
    private final SettleArea settleArea;

    SettleFeeder(
            CorrelateOutages correlate,
            Aggregates<Outage> outages,
            OutageClaims claims,
            GiveNotice giveNotice,
            EndBySign endBySign,
            SettleArea settleArea) {
        this.correlate = correlate;
        this.outages = outages;
        this.claims = claims;
        this.giveNotice = giveNotice;
        this.endBySign = endBySign;
        this.settleArea = settleArea;
    }

    /** Settles a feeder's part in one service area, which feeds these transformer areas. */
    void settle(String feeder, List<TransformerArea> areas, Supply breaker, EventMetadata cause) {
        if (areas.isEmpty()) {
            return;
        }
        String areaCode = areas.getFirst().areaCode();
        breaker.dark().ifPresent(opened -> open(feeder, areas, opened, cause));
        breaker.lit().ifPresent(since -> closed(feeder, areaCode, areas, since, cause));
    }

    private void open(String feeder, List<TransformerArea> areas, Signal opened, EventMetadata cause) {
        List<String> codes = areas.stream().map(TransformerArea::code).toList();
        List<Outage> dark = codes.stream()
                .flatMap(code -> holder(code).stream())
                .sorted(Comparator.comparing(Outage::openedAt).thenComparing(Outage::outageId))
                .toList();
        boolean announced = dark.size() == areas.size()
                && dark.stream().allMatch(outage -> outage.scope().plan() != null);
        if (announced || correlate.tripped(feeder, areas.getFirst().areaCode(), codes, dark)) {
            return;
        }
        areas.stream()
                .filter(area -> holder(area.code()).isEmpty())
                .findFirst()
                .ifPresent(area ->
                        giveNotice.give(area, new Light.Dark(opened.at(), "F" + opened.sequence()), null, cause));
    }

    /** The outage in which an area is known to be dark; one that is asked whether it is over is not. */
    private Optional<Outage> holder(String transformerArea) {
        return claims.holder(transformerArea)
                .flatMap(holder -> outages.find(holder.outageId()))
                .map(Stored::state)
                .filter(outage -> !(outage instanceof RestoredOutage) && !(outage instanceof VerifyingOutage));
    }

    private void closed(
            String feeder, String areaCode, List<TransformerArea> areas, Instant since, EventMetadata cause) {
        Aftermath after = endBySign.feeder(feeder, areaCode, since).orElse(null);
        areas.forEach(area -> settleArea.settle(area.code(), after, cause));
    }
}
