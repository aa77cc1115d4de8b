package org.lamplighter.dispatch.report;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.lamplighter.dispatch.outage.FeederLink;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.OutageLists;
import org.lamplighter.dispatch.outage.VerifyingOutage;
import org.lamplighter.dispatch.paging.Page;
import org.lamplighter.dispatch.paging.PageRequest;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.test.MemoryAggregates;

/** How outages are found, of those kept in memory. */
final class MemoryOutageLists implements OutageLists {

    private final MemoryAggregates<Outage> outages;

    MemoryOutageLists(MemoryAggregates<Outage> outages) {
        this.outages = outages;
    }

    @Override
    public List<String> partsOf(String feederOutageId) {
        return outages.all().stream()
                .filter(outage -> isPartOf(outage, feederOutageId))
                .map(Outage::outageId)
                .toList();
    }

    private static boolean isPartOf(Outage outage, String feederOutageId) {
        FeederLink link = outage.scope().partOf();
        return link != null && link.outageId().equals(feederOutageId);
    }

    @Override
    public List<String> asking(String caseId) {
        return verifying(outage -> outage.sample().asked().contains(caseId));
    }

    @Override
    public List<String> verificationDue(Instant by, int atMost) {
        return verifying(outage -> !outage.sample().answerBy().isAfter(by));
    }

    private List<String> verifying(Predicate<VerifyingOutage> which) {
        return outages.all().stream()
                .filter(VerifyingOutage.class::isInstance)
                .map(VerifyingOutage.class::cast)
                .filter(which)
                .map(VerifyingOutage::outageId)
                .toList();
    }

    @Override
    public List<String> dueToBegin(Instant by, int atMost) {
        return List.of(); // announced outages are told by the integration tests
    }

    @Override
    public Page<Stored<Outage>> ofAreas(Set<String> areas, boolean openOnly, PageRequest page) {
        throw new UnsupportedOperationException("lists are told by the integration tests");
    }

    @Override
    public Page<Stored<Outage>> published(String areaCode, Instant now, Instant restoredSince, PageRequest page) {
        throw new UnsupportedOperationException("lists are told by the integration tests");
    }

    @Override
    public List<String> updateDue(Instant by, int atMost) {
        throw new UnsupportedOperationException("lists are told by the integration tests");
    }
}
