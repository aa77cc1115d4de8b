package org.lamplighter.dispatch.outage.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.network.TransformerArea;
import org.lamplighter.dispatch.outage.FeederLink;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.PlannedOutage;
import org.lamplighter.dispatch.outage.RestoredOutage;
import org.lamplighter.kit.aggregate.Stored;

/**
 * An outage as anyone may read it: nothing of who reported it or who repairs it.
 *
 * @param transformerAreas transformer areas without supply, as people call them
 * @param partOf the outage of the whole feeder that it belongs to, if one
 */
record PublishedOutage(
        String outageId,
        String areaCode,
        String kind,
        List<String> transformerAreas,
        @Nullable String partOf,
        String stage,
        String cause,
        Instant startedAt,
        @Nullable Instant calledOffAt,
        @Nullable Instant expectedRestoration,
        @Nullable Instant nextUpdateAt,
        @Nullable Instant restoredAt) {

    static PublishedOutage of(Stored<Outage> stored, Map<String, TransformerArea> known) {
        Outage outage = stored.state();
        return new PublishedOutage(
                outage.outageId(),
                outage.areaCode(),
                outage.scope().kind().name(),
                outage.scope().transformerAreas().stream()
                        .map(code -> known.containsKey(code) ? known.get(code).name() : code)
                        .toList(),
                partOf(outage),
                outage.stage().name(),
                outage.cause().name(),
                outage.startedAt(),
                outage instanceof PlannedOutage planned ? planned.calledOffAt() : null,
                expectedRestoration(outage),
                outage.nextUpdateAt(),
                outage instanceof RestoredOutage restored ? restored.restoredAt() : null);
    }

    private static @Nullable Instant expectedRestoration(Outage outage) {
        return outage instanceof PlannedOutage planned ? planned.plan().until() : outage.expectedRestoration();
    }

    private static @Nullable String partOf(Outage outage) {
        FeederLink link = outage.scope().partOf();
        return link == null ? null : link.outageId();
    }
}
