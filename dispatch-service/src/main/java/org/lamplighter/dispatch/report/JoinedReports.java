package org.lamplighter.dispatch.report;

import java.util.List;
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

    /** The same, unless it has, in another round or in this. */
    default void forgetUnconfirmed(String caseId, int round) {
        find(caseId)
                .filter(joined -> joined.isOfRound(round) && !joined.confirmed())
                .ifPresent(_ -> forget(caseId));
    }

    /** Cases that joined an outage, in no order. */
    List<String> ofOutage(String outageId, int atMost);
}
