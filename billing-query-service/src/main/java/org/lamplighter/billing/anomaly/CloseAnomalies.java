package org.lamplighter.billing.anomaly;

import java.time.InstantSource;
import java.util.Set;
import java.util.function.Function;
import org.lamplighter.billing.fieldwork.FieldWorkListener;
import org.lamplighter.contracts.billing.FieldWorkKind;
import org.lamplighter.contracts.dispatch.FieldWorkDone;
import org.lamplighter.contracts.dispatch.FieldWorkGivenUp;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;

/** Closes anomalies: by what crews found, or by the word of the desk. */
public final class CloseAnomalies implements FieldWorkListener {

    private final Aggregates<Anomaly> anomalies;
    private final InstantSource clock;

    CloseAnomalies(Aggregates<Anomaly> anomalies, InstantSource clock) {
        this.anomalies = anomalies;
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
        return anomalies.change(requestId, request, anomaly -> anomaly.dismissed(by, reason, clock.instant()), answer);
    }

    @Override
    public boolean asksFor(FieldWorkKind kind) {
        return kind == FieldWorkKind.METER_CHECK;
    }

    @Override
    public void done(FieldWorkDone done, EventMetadata metadata) {
        if (anomalies.find(done.requestId()).isPresent()) {
            anomalies.change(done.requestId(), metadata, anomaly -> anomaly.checked(done));
        }
    }

    @Override
    public void givenUp(FieldWorkGivenUp givenUp, EventMetadata metadata) {
        if (anomalies.find(givenUp.requestId()).isPresent()) {
            anomalies.change(givenUp.requestId(), metadata, anomaly -> anomaly.givenUp(givenUp));
        }
    }
}
