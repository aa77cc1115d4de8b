package org.lamplighter.dispatch.report;

import java.time.Instant;
import org.lamplighter.contracts.dispatch.NoCrewReason;
import org.lamplighter.contracts.dispatch.ReportAnswered;
import org.lamplighter.dispatch.workorder.Contact;
import org.lamplighter.dispatch.workorder.Fault;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.dispatch.workorder.Promise;
import org.lamplighter.dispatch.workorder.Site;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Ids;

/**
 * A report for which no crew was sent; kept so that its case can be reopened with one.
 *
 * @param caseId the case
 * @param reason why none was sent
 */
public record AnsweredReport(
        String caseId, NoCrewReason reason, Site site, Contact contact, Fault fault, Promise promise) {

    static String idFor(String caseId) {
        return Ids.derived("RA", caseId);
    }

    static Decision<AnsweredReport> of(Report report, NoCrewReason reason, Instant at) {
        return Decision.changed(
                new AnsweredReport(
                        report.caseId(), reason, report.site(), report.contact(), report.fault(), report.promise()),
                new ReportAnswered(report.caseId(), reason, at));
    }

    /** What an order of the first round would have said. */
    OrderFacts facts(Instant at) {
        return OrderFacts.of(caseId, 1, site, contact, fault, promise, null, at);
    }
}
