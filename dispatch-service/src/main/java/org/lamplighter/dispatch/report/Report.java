package org.lamplighter.dispatch.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.intake.Extent;
import org.lamplighter.contracts.intake.SelfCheck;
import org.lamplighter.dispatch.workorder.Contact;
import org.lamplighter.dispatch.workorder.Fault;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.dispatch.workorder.Promise;
import org.lamplighter.dispatch.workorder.Site;

/**
 * A fault report as dispatch reads it.
 *
 * @param extent how far the customer sees it reach
 * @param selfCheck answers of the scripted self-check
 * @param knownOutageId the outage that the customer was told of when filing it, if one was known
 */
public record Report(
        String caseId,
        Instant reportedAt,
        Site site,
        Contact contact,
        Fault fault,
        Extent extent,
        SelfCheck selfCheck,
        Promise promise,
        @Nullable String knownOutageId) {

    OrderFacts orderFacts(@Nullable String outageId, Instant openedAt) {
        return OrderFacts.of(caseId, 1, site, contact, fault, promise, outageId, openedAt);
    }
}
