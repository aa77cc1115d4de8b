package org.lamplighter.dispatch.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamplighter.kit.test.Fate;

/** Reports that joined outages, kept in memory. */
final class MemoryJoinedReports implements JoinedReports {

    private final Map<String, JoinedReport> joined = new LinkedHashMap<>();
    private final Fate fate;

    MemoryJoinedReports(Fate fate) {
        this.fate = fate;
    }

    Collection<JoinedReport> all() {
        return joined.values();
    }

    @Override
    public List<String> ofOutage(String outageId, int atMost) {
        return joined.values().stream()
                .filter(report -> report.outageId().equals(outageId))
                .map(JoinedReport::caseId)
                .limit(atMost)
                .toList();
    }

    @Override
    public Optional<JoinedReport> find(String caseId) {
        return Optional.ofNullable(joined.get(caseId));
    }

    @Override
    public void note(JoinedReport report) {
        fate.write(() -> joined.put(report.caseId(), report));
    }

    @Override
    public void confirm(String caseId) {
        fate.write(() -> joined.computeIfPresent(
                caseId,
                (id, it) -> new JoinedReport(
                        id, it.round(), it.outageId(), it.site(), it.contact(), it.fault(), it.promise(), true)));
    }

    @Override
    public void forget(String caseId) {
        fate.write(() -> joined.remove(caseId));
    }
}
