package org.lamplighter.dispatch.report;

import org.lamplighter.dispatch.workorder.Contact;
import org.lamplighter.dispatch.workorder.Fault;
import org.lamplighter.dispatch.workorder.Promise;
import org.lamplighter.dispatch.workorder.Site;

/**
 * A report that joined an outage and has no order; kept so that its case can be reopened with one.
 *
 * @param caseId the case
 * @param round the case's round; 0 in what was kept before rounds were, and means the first
 * @param outageId the outage
 * @param confirmed whether the outage has counted it; written after the outage, so {@code false} means: perhaps
 */
public record JoinedReport(
        String caseId,
        int round,
        String outageId,
        Site site,
        Contact contact,
        Fault fault,
        Promise promise,
        boolean confirmed) {

    static JoinedReport of(Report report, String outageId) {
        return new JoinedReport(
                report.caseId(),
                report.round(),
                outageId,
                report.site(),
                report.contact(),
                report.fault(),
                report.promise(),
                false);
    }

    boolean isOfRound(int other) {
        return Math.max(1, round) == other;
    }
}
