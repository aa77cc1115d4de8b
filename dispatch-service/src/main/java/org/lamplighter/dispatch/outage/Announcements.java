package org.lamplighter.dispatch.outage;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.lamplighter.contracts.dispatch.AnnouncementNews;
import org.lamplighter.contracts.dispatch.OutageAnnounced;

/** What those are told who will be without supply. */
final class Announcements {

    private Announcements() {}

    /**
     * Of an outage as it is now.
     *
     * @param areasBefore transformer areas that were to be without supply before
     */
    static OutageAnnounced of(Outage outage, AnnouncementNews news, Instant at, List<String> areasBefore) {
        OutageScope scope = outage.scope();
        OutagePlan plan = Objects.requireNonNull(scope.plan());
        return new OutageAnnounced(
                outage.outageId(),
                scope.kind(),
                news,
                at,
                scope.transformerAreas(),
                areasBefore.stream()
                        .filter(area -> !scope.transformerAreas().contains(area))
                        .toList(),
                plan.from(),
                plan.until());
    }
}
