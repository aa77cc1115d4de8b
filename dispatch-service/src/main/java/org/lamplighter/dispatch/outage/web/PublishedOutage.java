package org.lamplighter.dispatch.outage.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.outage.OpenOutage;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.RestoredOutage;
import org.lamplighter.kit.aggregate.Stored;

/**
 * An outage as anyone may read it: nothing of who reported it or who repairs it.
 *
 * @param transformerAreas transformer areas without supply, as people call them
 */
record PublishedOutage(
        String outageId,
        String areaCode,
        List<String> transformerAreas,
        String stage,
        String cause,
        Instant startedAt,
        @Nullable Instant expectedRestoration,
        @Nullable Instant nextUpdateAt,
        @Nullable Instant restoredAt) {

    static PublishedOutage of(Stored<Outage> stored, String transformerName) {
        Outage outage = stored.state();
        return new PublishedOutage(
                outage.outageId(),
                outage.areaCode(),
                List.of(transformerName),
                outage.stage().name(),
                outage.cause().name(),
                outage.startedAt(),
                outage instanceof OpenOutage open ? open.expectedRestoration() : null,
                outage instanceof OpenOutage open ? open.nextUpdateAt() : null,
                outage instanceof RestoredOutage restored ? restored.restoredAt() : null);
    }
}
