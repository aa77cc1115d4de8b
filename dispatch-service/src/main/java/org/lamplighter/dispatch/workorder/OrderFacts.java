package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.paging.ListKey;
import org.lamplighter.kit.aggregate.Ids;

/**
 * What an order is about; the same from its first state to its last.
 *
 * @param workOrderId its id
 * @param caseId the case it serves
 * @param round the case's round, 1 for the first
 * @param site where
 * @param contact who
 * @param fault what
 * @param promise until when
 * @param outageId the outage it repairs, if one
 * @param openedAt when it was opened
 * @param listKey where it stands in lists
 */
public record OrderFacts(
        String workOrderId,
        String caseId,
        int round,
        Site site,
        Contact contact,
        Fault fault,
        Promise promise,
        @Nullable String outageId,
        Instant openedAt,
        String listKey) {

    /** The one order of a case's round. */
    public static String idFor(String caseId, int round) {
        return Ids.derived("WO", caseId, Integer.toString(round));
    }

    /** The facts of a round's order. */
    public static OrderFacts of(
            String caseId,
            int round,
            Site site,
            Contact contact,
            Fault fault,
            Promise promise,
            @Nullable String outageId,
            Instant openedAt) {
        String id = idFor(caseId, round);
        return new OrderFacts(
                id, caseId, round, site, contact, fault, promise, outageId, openedAt, ListKey.of(openedAt, id));
    }

    public String areaCode() {
        return site.areaCode();
    }
}
