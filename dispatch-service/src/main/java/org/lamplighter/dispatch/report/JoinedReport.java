package org.lamplighter.dispatch.report;

import org.lamplighter.dispatch.workorder.Contact;
import org.lamplighter.dispatch.workorder.Fault;
import org.lamplighter.dispatch.workorder.Promise;
import org.lamplighter.dispatch.workorder.Site;

/**
 * A report that joined an outage and has no order; kept so that its case can be reopened with one.
 *
 * @param caseId the case
 * @param outageId the outage
 * @param confirmed whether the outage has counted it; written after the outage, so {@code false} means: perhaps
 */
public record JoinedReport(
        String caseId, String outageId, Site site, Contact contact, Fault fault, Promise promise, boolean confirmed) {

    static JoinedReport of(Report report, String outageId) {
        return new JoinedReport(
                report.caseId(), outageId, report.site(), report.contact(), report.fault(), report.promise(), false);
    }
}
