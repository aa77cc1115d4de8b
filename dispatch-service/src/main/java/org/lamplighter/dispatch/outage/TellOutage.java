package org.lamplighter.dispatch.outage;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;

/** A dispatcher tells the affected customers what is known. */
public final class TellOutage {

    private final Aggregates<Outage> outages;
    private final OutagePromises promises;
    private final Clock clock;

    public TellOutage(Aggregates<Outage> outages, OutagePromises promises, Clock clock) {
        this.outages = outages;
        this.promises = promises;
        this.clock = clock;
    }

    /**
     * What is told by whom.
     *
     * @param dispatcher the dispatcher's subject
     * @param areas service areas the dispatcher works for
     */
    public record News(
            String dispatcher,
            Set<String> areas,
            CauseClass cause,
            @Nullable Instant expectedRestoration) {}

    /** Tells it. */
    public Answer tell(String outageId, News news, IdempotentRequest request, Function<Stored<Outage>, Answer> answer) {
        if (request.expectedVersion().isPresent()) {
            inAreas(outageId, news.areas()); // a stale version must not tell of foreign outages
        }
        return outages.change(
                outageId,
                request,
                outage -> news.areas().contains(outage.areaCode())
                        ? outage.tell(
                                news.cause(), news.expectedRestoration(), news.dispatcher(), clock.instant(), promises)
                        : Decision.rejected(Rejection.notFound()),
                answer);
    }

    /** The outage, if it is there and in one of these areas. */
    public Stored<Outage> inAreas(String outageId, Set<String> areas) {
        return outages.find(outageId)
                .filter(outage -> areas.contains(outage.state().areaCode()))
                .orElseThrow(() -> new RejectedException(Rejection.notFound()));
    }
}
