package org.lamplighter.dispatch.outage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.OutageStage;

/** What was told of a feeder outage, for the outages it leads. */
public record FeederNews(
        Instant at,
        OutageStage stage,
        CauseClass cause,
        @Nullable Instant expectedRestoration) {

    static FeederNews of(OpenOutage outage, Instant at) {
        return new FeederNews(at, outage.stage(), outage.cause(), outage.expectedRestoration());
    }
}
