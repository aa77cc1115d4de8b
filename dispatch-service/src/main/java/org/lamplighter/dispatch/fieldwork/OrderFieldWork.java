package org.lamplighter.dispatch.fieldwork;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.outage.OpenOutage;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.workorder.Errand;
import org.lamplighter.dispatch.workorder.FieldTask;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;

/** A dispatcher orders work that is no repair. Its order stands for the dispatcher's word, which begins with {@code D-}. */
public final class OrderFieldWork {

    /** Stops and restores for arrears are billing's to ask for, a repair is a case's or a device's. */
    private static final Set<WorkKind> OF_DESKS = EnumSet.of(
            WorkKind.METER_CHECK, WorkKind.INSPECTION, WorkKind.PLANNED_MAINTENANCE, WorkKind.EMERGENCY_GENERATOR);

    private static final Duration FARTHEST = Duration.ofDays(366);

    private final OpenFieldWork openFieldWork;
    private final WorkPlaces places;
    private final WorkTimes times;
    private final Aggregates<Outage> outages;
    private final Clock clock;

    OrderFieldWork(
            OpenFieldWork openFieldWork, WorkPlaces places, WorkTimes times, Aggregates<Outage> outages, Clock clock) {
        this.openFieldWork = openFieldWork;
        this.places = places;
        this.times = times;
        this.outages = outages;
        this.clock = clock;
    }

    /** Where: at an account's meter, at a transformer, or at a place that is described. */
    public sealed interface Where {
        record Account(String accountNumber) implements Where {}

        record Transformer(String code) implements Where {}

        record Spot(String areaCode, String address, Position position) implements Where {}
    }

    /**
     * What a dispatcher wants.
     *
     * @param areas service areas the dispatcher works for
     * @param notBefore no crew begins before; now if not said
     * @param doneBy until when it is to be done
     * @param note what to do
     * @param outageId the outage through which a generator helps, if one
     */
    public record Wanted(
            Set<String> areas,
            WorkKind kind,
            Where where,
            @Nullable Instant notBefore,
            Instant doneBy,
            String note,
            @Nullable String outageId) {}

    /**
     * Orders it.
     *
     * @throws RejectedException when it is not a dispatcher's to order, nowhere in the dispatcher's areas, or at no time
     */
    public Answer order(Wanted wanted, IdempotentRequest request, Function<Stored<WorkOrder>, Answer> answer) {
        String id = request.idFor("D");
        return openFieldWork.open(id, () -> opened(id, wanted), request, answer);
    }

    private OpenFieldWork.Wanted opened(String id, Wanted wanted) {
        if (!OF_DESKS.contains(wanted.kind())) {
            throw refused(
                    Rejection.invalid("work-kind-not-of-desks", wanted.kind().name()));
        }
        WorkPlaces.Place place = place(wanted.where())
                .filter(found -> wanted.areas().contains(found.site().areaCode()))
                .orElseThrow(() -> refused(Rejection.invalid("work-site-unknown")));
        requireOutage(wanted, place);
        Instant now = clock.instant();
        Instant from = Objects.requireNonNullElse(wanted.notBefore(), now);
        if (!wanted.doneBy().isAfter(from)
                || !wanted.doneBy().isAfter(now)
                || wanted.doneBy().isAfter(now.plus(FARTHEST))) {
            throw refused(Rejection.invalid("work-times-implausible"));
        }
        String account = wanted.where() instanceof Where.Account(String number) ? number : null;
        Errand errand = new Errand(from, wanted.doneBy(), null, account, null, List.of(wanted.note()));
        return new OpenFieldWork.Wanted(
                id,
                place.site(),
                place.contact(),
                FieldTask.of(wanted.kind(), times.allowed(wanted.kind(), errand), wanted.outageId()));
    }

    private Optional<WorkPlaces.Place> place(Where where) {
        return switch (where) {
            case Where.Account(String number) -> places.ofAccount(number);
            case Where.Transformer(String code) -> places.ofTransformer(code);
            case Where.Spot(String area, String address, Position position) ->
                Optional.of(places.ofSpot(area, address, position));
        };
    }

    private void requireOutage(Wanted wanted, WorkPlaces.Place place) {
        String outageId = wanted.outageId();
        boolean plausible = outageId == null
                || (wanted.kind() == WorkKind.EMERGENCY_GENERATOR
                        && outages.find(outageId)
                                .map(Stored::state)
                                .filter(outage -> outage instanceof OpenOutage
                                        && outage.areaCode().equals(place.site().areaCode()))
                                .isPresent());
        if (!plausible) {
            throw refused(Rejection.invalid("work-outage-unknown"));
        }
    }

    private static RejectedException refused(Rejection why) {
        return new RejectedException(why);
    }
}
