package org.lamplighter.dispatch.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.intake.Extent;
import org.lamplighter.contracts.intake.SelfCheck;
import org.lamplighter.dispatch.outage.Aftermath;
import org.lamplighter.dispatch.outage.Meeting;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.Suspicion;
import org.lamplighter.dispatch.workorder.Contact;
import org.lamplighter.dispatch.workorder.Fault;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.dispatch.workorder.Promise;
import org.lamplighter.dispatch.workorder.Site;

/**
 * A fault report as dispatch reads it.
 *
 * @param round 1 when it was filed; more when its customer said that it is not solved
 * @param extent how far the customer sees it reach
 * @param selfCheck answers of the scripted self-check
 * @param accountNumber the account it concerns, if known
 * @param knownOutageId the outage that the customer was told of when filing it, if one was known
 * @param after the outage that is over and left this dark, if one did
 */
public record Report(
        String caseId,
        int round,
        Instant reportedAt,
        Site site,
        Contact contact,
        Fault fault,
        Extent extent,
        SelfCheck selfCheck,
        Promise promise,
        @Nullable String accountNumber,
        @Nullable String knownOutageId,
        @Nullable Aftermath after) {

    OrderFacts orderFacts(@Nullable String outageId, Instant openedAt) {
        return OrderFacts.of(caseId, round, site, contact, fault, promise, outageId, openedAt);
    }

    String workOrderId() {
        return OrderFacts.idFor(caseId, round);
    }

    /** As an outage meets it. */
    Meeting meeting(String outageId) {
        return new Meeting(
                caseId,
                workOrderId(),
                reportedAt,
                promise.restoreBy(),
                outageId.equals(knownOutageId),
                after != null && outageId.equals(after.outageId()));
    }

    /** The one outage that it can open. */
    String ownOutageId() {
        return round == 1 ? Outage.idFor(caseId) : Outage.idForOrder(workOrderId());
    }

    /** The claim that its transformer area is dark. */
    Suspicion suspicion(String transformerArea, Instant now) {
        return new Suspicion(
                transformerArea,
                ownOutageId(),
                workOrderId(),
                site.areaCode(),
                reportedAt,
                now,
                promise.restoreBy(),
                after);
    }
}
