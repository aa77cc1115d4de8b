package org.lamplighter.dispatch.workorder;

import java.time.Duration;
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
 * @param directives what dispatchers decided about it
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
        String listKey,
        Directives directives) {

    public OrderFacts {
        directives = Directives.orNone(directives);
    }

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
                id,
                caseId,
                round,
                site,
                contact,
                fault,
                promise,
                outageId,
                openedAt,
                ListKey.of(openedAt, id),
                Directives.NONE);
    }

    /** The facts of a second crew's order, which helps with this one and repairs no outage of its own. */
    public OrderFacts helping(String id, Instant at) {
        return new OrderFacts(
                id,
                caseId,
                round,
                site,
                contact,
                fault,
                promise,
                null,
                at,
                ListKey.of(at, id),
                Directives.helping(workOrderId));
    }

    OrderFacts with(Directives next) {
        return new OrderFacts(
                workOrderId, caseId, round, site, contact, fault, promise, outageId, openedAt, listKey, next);
    }

    /** Its clocks stood so long: what was promised moves by it. */
    OrderFacts paused(Duration rest) {
        Promise later =
                new Promise(promise.arriveBy().plus(rest), promise.restoreBy().plus(rest));
        return new OrderFacts(
                workOrderId,
                caseId,
                round,
                site,
                contact,
                fault,
                later,
                outageId,
                openedAt,
                listKey,
                directives.paused(rest.toMillis()));
    }

    public String areaCode() {
        return site.areaCode();
    }
}
