package org.lamplighter.dispatch.workorder;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.paging.ListKey;
import org.lamplighter.kit.aggregate.Ids;

/**
 * What an order is about; the same from its first state to its last.
 *
 * @param workOrderId its id
 * @param caseId the case it serves, or what stands in the place of one: a devices' notice, a request, a dispatcher's word
 * @param round the case's round, 1 for the first
 * @param site where
 * @param contact who
 * @param fault what is to be repaired, if it is a repair; the one part that orders of before there was other work have
 * @param work what else is to be done, if it is none
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
        @Nullable Fault fault,
        @Nullable FieldTask work,
        Promise promise,
        @Nullable String outageId,
        Instant openedAt,
        String listKey,
        Directives directives) {

    private static final String REPAIR = "WO";
    private static final String OTHER = "WF";

    public OrderFacts {
        if ((fault == null) == (work == null)) {
            throw new IllegalArgumentException("an order is a repair or something else");
        }
        directives = Directives.orNone(directives);
    }

    /** The one order of a case's round. */
    public static String idFor(String caseId, int round) {
        return Ids.derived(REPAIR, caseId, Integer.toString(round));
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
                null,
                promise,
                outageId,
                openedAt,
                ListKey.of(openedAt, id),
                Directives.NONE);
    }

    /** The one order of a request or a dispatcher's word. */
    public static String idFor(String asked) {
        return Ids.derived(OTHER, asked);
    }

    /** The facts of work that is no repair. */
    public static OrderFacts of(
            String asked, Site site, Contact contact, FieldTask work, Promise promise, Instant openedAt) {
        String id = idFor(asked);
        return new OrderFacts(
                id,
                asked,
                1,
                site,
                contact,
                null,
                work,
                promise,
                null,
                openedAt,
                ListKey.of(openedAt, id),
                Directives.NONE);
    }

    /** Whether an id is a repair's: other work never takes its room. */
    public static boolean isRepair(String workOrderId) {
        return !workOrderId.startsWith(OTHER + "-");
    }

    /** What is asked for. */
    public Task task() {
        return fault == null ? Objects.requireNonNull(work) : fault;
    }

    /** The fault of an order that serves a case. */
    public Fault repair() {
        return Objects.requireNonNull(fault, "no repair");
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
                work,
                promise,
                null,
                at,
                ListKey.of(at, id),
                Directives.helping(workOrderId));
    }

    OrderFacts with(Directives next) {
        return new OrderFacts(
                workOrderId, caseId, round, site, contact, fault, work, promise, outageId, openedAt, listKey, next);
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
                work,
                later,
                outageId,
                openedAt,
                listKey,
                directives.paused(rest.toMillis()));
    }

    /** What can be done with it where so much can be done with a repair. */
    Set<Action> possible(Set<Action> withRepair) {
        if (work == null) {
            return withRepair;
        }
        Set<Action> possible = EnumSet.of(Action.WITHDRAWAL);
        possible.addAll(withRepair);
        if (possible.remove(Action.RESTORATION)) {
            possible.add(Action.COMPLETION);
        }
        possible.remove(Action.SURVEY);
        possible.remove(Action.EXPECTATION);
        return possible;
    }

    public String areaCode() {
        return site.areaCode();
    }
}
