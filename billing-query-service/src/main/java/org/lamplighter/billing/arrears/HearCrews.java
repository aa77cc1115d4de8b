package org.lamplighter.billing.arrears;

import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.fieldwork.FieldWorkOutcomes;
import org.lamplighter.contracts.billing.FieldWorkKind;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.events.EventMetadata;

/** Hears what came of stopping supply and giving it back. */
final class HearCrews implements FieldWorkOutcomes {

    private final Aggregates<Arrears> arrears;
    private final FollowArrears follow;

    HearCrews(Aggregates<Arrears> arrears, FollowArrears follow) {
        this.arrears = arrears;
        this.follow = follow;
    }

    @Override
    public boolean concerns(FieldWorkKind kind) {
        return switch (kind) {
            case SUPPLY_STOP, SUPPLY_RESTORE -> true;
            case METER_CHECK -> false;
        };
    }

    @Override
    public void done(Work work, Instant at, @Nullable String found, EventMetadata cause) {
        apply(
                work,
                cause,
                work.kind() == FieldWorkKind.SUPPLY_STOP
                        ? (course, id) -> course.stopDone(id, at)
                        : (course, id) -> course.restoreDone(id, at));
    }

    @Override
    public void givenUp(Work work, String reason, EventMetadata cause) {
        apply(
                work,
                cause,
                work.kind() == FieldWorkKind.SUPPLY_STOP
                        ? (course, id) -> course.stopGivenUp(id, reason)
                        : (course, id) -> course.restoreGivenUp(id, reason));
    }

    private void apply(Work work, EventMetadata cause, BiFunction<Course, String, Decision<Arrears>> effect) {
        arrears.change(
                work.account().value(), cause, present -> effect.apply(follow.course(present), work.requestId()));
    }
}
