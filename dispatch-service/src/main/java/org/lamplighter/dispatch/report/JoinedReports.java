package org.lamplighter.dispatch.report;

import java.util.Optional;

/** Reports that joined outages, one per case. */
public interface JoinedReports {

    Optional<JoinedReport> find(String caseId);

    /** Writes down that a report is about to join. */
    void note(JoinedReport report);

    /** The outage has counted it. */
    void confirm(String caseId);

    /** It did not join after all. */
    void forget(String caseId);
}
