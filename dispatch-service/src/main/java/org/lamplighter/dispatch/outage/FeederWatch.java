package org.lamplighter.dispatch.outage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Ids;

/**
 * What of a feeder (线路) is dark in one service area. One document, so that outages recognised at once make one feeder outage.
 *
 * <pre>
 *  outages of its areas:   ×        ×   ×            within the rule's time: one feeder outage
 *                          └────────┴───┴─▶ members  until that has ended, further ones join it
 * </pre>
 *
 * @param feeder the feeder
 * @param areaCode the service area; of a feeder that crosses a border each side is watched alone
 * @param dark outages of its transformer areas that were recognised lately, oldest first
 * @param outage the feeder outage it is in, if it is
 * @param last the feeder outage that it was in before, if it was: someone may have died over one of its parts
 * @param breaker what the breaker at its head told
 */
public record FeederWatch(
        String feeder,
        String areaCode,
        List<Dark> dark,
        @Nullable FeederSuspicion outage,
        @Nullable String last,
        Supply breaker) {

    public FeederWatch {
        dark = List.copyOf(dark);
        breaker = breaker == null ? Supply.UNKNOWN : breaker; // kept before breakers were heard
    }

    /**
     * An outage of one of its transformer areas.
     *
     * @param workOrderId the order that repairs it
     */
    public record Dark(
            String outageId,
            String transformerArea,
            String workOrderId,
            Instant startedAt,
            Instant openedAt,
            @Nullable Instant expectedRestoration) {}

    static FeederWatch of(String feeder, String areaCode) {
        return new FeederWatch(feeder, areaCode, List.of(), null, null, Supply.UNKNOWN);
    }

    public static String idFor(String feeder, String areaCode) {
        return Ids.derived("FW", feeder, areaCode);
    }

    /** One of its areas is dark. What it counts does not depend on the order in which the news come. */
    Decision<FeederWatch> darkened(Dark next, List<String> areas, FeederRule rule) {
        if (outage != null) {
            return Decision.unchanged();
        }
        List<Dark> lately = lately(next, rule);
        return breaker.dark().isPresent() || lately.size() >= rule.areas()
                ? formed(lately, areas)
                : Decision.changed(new FeederWatch(feeder, areaCode, lately, null, last, breaker));
    }

    /** Its breaker told something. */
    Decision<FeederWatch> told(UnaryOperator<Supply> news) {
        Supply next = news.apply(breaker);
        return next.equals(breaker)
                ? Decision.unchanged()
                : Decision.changed(new FeederWatch(feeder, areaCode, dark, outage, last, next));
    }

    private Decision<FeederWatch> formed(List<Dark> members, List<String> areas) {
        // The order, not the outage: one that was thought to be over may be the first again.
        String id = Ids.derived("O", feeder, areaCode, members.getFirst().workOrderId());
        FeederSuspicion suspicion = new FeederSuspicion(
                id,
                feeder,
                areaCode,
                areas,
                members,
                members.getLast().openedAt(),
                breaker.dark().map(Signal::at).orElse(null));
        return Decision.changed(new FeederWatch(feeder, areaCode, List.of(), suspicion, last, breaker));
    }

    private List<Dark> lately(Dark next, FeederRule rule) {
        List<Dark> all = new ArrayList<>(dark);
        all.removeIf(earlier -> earlier.transformerArea().equals(next.transformerArea()));
        all.add(next);
        all.sort(Comparator.comparing(Dark::openedAt).thenComparing(Dark::outageId));
        Instant since = all.getLast().openedAt().minus(rule.within());
        all.removeIf(one -> one.openedAt().isBefore(since));
        return all;
    }

    /** One of its areas has supply again, before there were enough to make a feeder outage. */
    Decision<FeederWatch> lit(String outageId) {
        List<Dark> left =
                dark.stream().filter(one -> !one.outageId().equals(outageId)).toList();
        return left.size() == dark.size()
                ? Decision.unchanged()
                : Decision.changed(new FeederWatch(feeder, areaCode, left, outage, last, breaker));
    }

    /** Its outage has ended; what gets dark from now on counts anew, and what the breaker told of the time before no more. */
    Decision<FeederWatch> over(String outageId, Instant restoredAt) {
        return outage == null || !outage.outageId().equals(outageId)
                ? Decision.unchanged()
                : Decision.changed(
                        new FeederWatch(feeder, areaCode, List.of(), null, outageId, breaker.repaired(restoredAt)));
    }
}
