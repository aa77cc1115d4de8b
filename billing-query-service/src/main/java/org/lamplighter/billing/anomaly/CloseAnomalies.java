package org.lamplighter.billing.anomaly;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.fieldwork.FieldWorkOutcomes;
import org.lamplighter.contracts.billing.FieldWorkKind;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;

/** Closes anomalies: by what crews found, or by the word of the desk. */
public final class CloseAnomalies implements FieldWorkOutcomes {

    private final Aggregates<Anomaly> anomalies;
    private final Crews crews;
    private final InstantSource clock;

    CloseAnomalies(Aggregates<Anomaly> anomalies, Crews crews, InstantSource clock) {
        this.anomalies = anomalies;
        this.crews = crews;
        this.clock = clock;
    }

    /**
     * An anomaly of one of the areas that a desk user works for.
     *
     * @throws RejectedException not found, when there is none or it lies elsewhere
     */
    public Stored<Anomaly> inAreas(Set<String> areas, String requestId) {
        return anomalies
                .find(requestId)
                .filter(anomaly -> areas.contains(anomaly.state().areaCode()))
                .orElseThrow(() -> new RejectedException(Rejection.notFound()));
    }

    /** Dismisses one; crews are told that nobody need come. */
    public Answer dismiss(
            IdempotentRequest request,
            String requestId,
            String by,
            String reason,
            Function<Stored<Anomaly>, Answer> answer) {
        if (anomalies.find(requestId).filter(anomaly -> anomaly.state().open()).isPresent()) {
            crews.cancel(requestId, clock.instant());
        }
        return anomalies.change(requestId, request, anomaly -> anomaly.dismissed(by, reason, clock.instant()), answer);
    }

    @Override
    public boolean concerns(FieldWorkKind kind) {
        return kind == FieldWorkKind.METER_CHECK;
    }

    @Override
    public void done(Work work, Instant at, @Nullable String found, EventMetadata cause) {
        anomalies.change(work.requestId(), cause, anomaly -> anomaly.checked(at, found));
    }

    @Override
    public void givenUp(Work work, String reason, EventMetadata cause) {
        anomalies.change(work.requestId(), cause, anomaly -> anomaly.givenUp(reason, clock.instant()));
    }
}
