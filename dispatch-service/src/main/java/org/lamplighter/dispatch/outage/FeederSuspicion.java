package org.lamplighter.dispatch.outage;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a feeder outage is opened with, so that whoever meets its watch can write it down, and gets the same.
 *
 * @param outageId the feeder outage to be
 * @param feeder the feeder
 * @param areaCode the service area
 * @param transformerAreas the feeder's transformer areas in it
 * @param members outages that it is made of, the first one's order repairs it
 * @param openedAt when the last of them was recognised
 * @param trippedAt when the feeder's breaker opened, if it told
 */
public record FeederSuspicion(
        String outageId,
        String feeder,
        String areaCode,
        List<String> transformerAreas,
        List<FeederWatch.Dark> members,
        Instant openedAt,
        @Nullable Instant trippedAt) {

    public FeederSuspicion {
        transformerAreas = List.copyOf(transformerAreas);
        members = List.copyOf(members);
    }

    boolean hasMember(String outageId) {
        return members.stream().anyMatch(member -> member.outageId().equals(outageId));
    }

    FeederWatch.Dark lead() {
        return members.getFirst();
    }

    /** When supply was lost, as far as reports and the breaker tell. */
    Instant startedAt() {
        return Stream.concat(Stream.ofNullable(trippedAt), members.stream().map(FeederWatch.Dark::startedAt))
                .min(Instant::compareTo)
                .orElse(openedAt);
    }

    @Nullable
    Instant expectedRestoration() {
        return lead().expectedRestoration();
    }
}
