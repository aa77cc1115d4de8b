package org.lamplighter.dispatch.outage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.OutageKind;

/**
 * What an outage is of, and what it is part of.
 *
 * @param kind its kind
 * @param transformerAreas transformer areas without supply
 * @param feeder the feeder that is without supply as a whole; {@code null} for an outage of single transformer areas
 * @param partOf the feeder outage it belongs to, if one
 * @param plan what was announced of it, if it was
 * @param follows the outage that it goes on from, if its area was still dark when that was over
 */
public record OutageScope(
        OutageKind kind,
        List<String> transformerAreas,
        @Nullable String feeder,
        @Nullable FeederLink partOf,
        @Nullable OutagePlan plan,
        @Nullable String follows) {

    public OutageScope {
        transformerAreas = List.copyOf(transformerAreas);
    }

    /** A fault of one transformer area. */
    static OutageScope of(String transformerArea) {
        return new OutageScope(OutageKind.FAULT, List.of(transformerArea), null, null, null, null);
    }

    static OutageScope ofFeeder(String feeder, List<String> transformerAreas) {
        return new OutageScope(OutageKind.FAULT, transformerAreas, feeder, null, null, null);
    }

    static OutageScope planned(OutageKind kind, List<String> transformerAreas, OutagePlan plan) {
        return new OutageScope(kind, transformerAreas, null, null, plan, null);
    }

    OutageScope linked(@Nullable FeederLink link) {
        return new OutageScope(kind, transformerAreas, feeder, link, plan, follows);
    }

    /** It was led, and goes on without the feeder outage that led it. */
    OutageScope alone() {
        String before = partOf == null ? follows : partOf.outageId();
        return new OutageScope(kind, transformerAreas, feeder, null, plan, before);
    }

    OutageScope following(@Nullable Aftermath after) {
        return after == null ? this : new OutageScope(kind, transformerAreas, feeder, partOf, plan, after.outageId());
    }
}
