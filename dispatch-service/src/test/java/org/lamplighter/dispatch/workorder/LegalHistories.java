package org.lamplighter.dispatch.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What an order's history may look like; the picture in {@link WorkOrder}, written once more and differently. */
public final class LegalHistories {

    private static final Map<Step.Kind, Set<Step.Kind>> FOLLOWS = new EnumMap<>(Map.ofEntries(
            may(Step.Kind.OPENED, Step.Kind.ASSIGNED, Step.Kind.WITHDRAWN, Step.Kind.PUT_ON_HOLD),
            may(
                    Step.Kind.ASSIGNED,
                    Step.Kind.ASSIGNED,
                    Step.Kind.ACCEPTED,
                    Step.Kind.RETURNED,
                    Step.Kind.WITHDRAWN,
                    Step.Kind.RESUMED,
                    Step.Kind.PUT_ON_HOLD),
            may(
                    Step.Kind.ACCEPTED,
                    Step.Kind.ASSIGNED,
                    Step.Kind.DEPARTED,
                    Step.Kind.RETURNED,
                    Step.Kind.RESUMED,
                    Step.Kind.PUT_ON_HOLD),
            may(
                    Step.Kind.DEPARTED,
                    Step.Kind.ASSIGNED,
                    Step.Kind.ARRIVED,
                    Step.Kind.RETURNED,
                    Step.Kind.RESUMED,
                    Step.Kind.PUT_ON_HOLD),
            may(Step.Kind.ARRIVED, Step.Kind.RESTORED, Step.Kind.RETURNED, Step.Kind.PUT_ON_HOLD),
            may(Step.Kind.RESTORED, Step.Kind.COMPLETED),
            may(Step.Kind.COMPLETED),
            may(Step.Kind.RETURNED, Step.Kind.ASSIGNED, Step.Kind.WITHDRAWN, Step.Kind.RESUMED, Step.Kind.PUT_ON_HOLD),
            may(Step.Kind.PUT_ON_HOLD, Step.Kind.TAKEN_OFF_HOLD, Step.Kind.WITHDRAWN),
            may(
                    Step.Kind.TAKEN_OFF_HOLD,
                    Step.Kind.ASSIGNED,
                    Step.Kind.WITHDRAWN,
                    Step.Kind.RESUMED,
                    Step.Kind.PUT_ON_HOLD),
            may(Step.Kind.WITHDRAWN)));

    private static Map.Entry<Step.Kind, Set<Step.Kind>> may(Step.Kind from, Step.Kind... to) {
        return Map.entry(from, Set.of(to));
    }

    /** What else may follow in work that is no repair: it is done on site, and called off at any time before. */
    private static final Map<Step.Kind, Set<Step.Kind>> ALSO_FOLLOWS = new EnumMap<>(Map.ofEntries(
            may(Step.Kind.ACCEPTED, Step.Kind.WITHDRAWN),
            may(Step.Kind.DEPARTED, Step.Kind.WITHDRAWN),
            may(Step.Kind.ARRIVED, Step.Kind.WITHDRAWN, Step.Kind.COMPLETED),
            may(Step.Kind.WITHDRAWN, Step.Kind.STOOD_DOWN, Step.Kind.RESUMED),
            may(Step.Kind.STOOD_DOWN, Step.Kind.STOOD_DOWN, Step.Kind.RESUMED)));

    private static Set<Step.Kind> following(WorkOrder order, Step.Kind from) {
        Set<Step.Kind> following = new HashSet<>(FOLLOWS.getOrDefault(from, Set.of()));
        if (order.facts().work() != null) {
            following.remove(Step.Kind.RESTORED);
            following.addAll(ALSO_FOLLOWS.getOrDefault(from, Set.of()));
        }
        return following;
    }

    /** What a dispatcher notes; the order stays where it is. */
    private static final Set<Step.Kind> NOTES =
            EnumSet.of(Step.Kind.LOCKED, Step.Kind.UNLOCKED, Step.Kind.AREA_OPENED, Step.Kind.HELPER_CALLED);

    /** From where a crew goes on, by how far it was. */
    private static final Map<String, Step.Kind> RESUMED_AS = Map.of(
            Phase.ASSIGNED.name(), Step.Kind.ASSIGNED,
            Phase.ACCEPTED.name(), Step.Kind.ACCEPTED,
            Phase.EN_ROUTE.name(), Step.Kind.DEPARTED,
            Phase.ON_SITE.name(), Step.Kind.ARRIVED);

    private LegalHistories() {}

    /** Each step follows one that it may follow, a crew's times never go back, and a crew does what its order allows. */
    public static void check(WorkOrder order) {
        List<Step> history = order.history().stream()
                .filter(step -> !NOTES.contains(step.kind()))
                .toList();
        Map<String, Instant> last = new HashMap<>();
        for (int i = 1; i < history.size(); i++) {
            Step before = history.get(i - 1);
            Step.Kind from = before.kind() == Step.Kind.RESUMED
                    ? Objects.requireNonNull(RESUMED_AS.get(before.note()))
                    : before.kind();
            Step step = history.get(i);
            assertThat(following(order, from))
                    .as("after %s in %s", from, history)
                    .contains(step.kind());
            if (isCrews(step)) {
                Instant earlier = last.put(String.valueOf(step.by()), step.at());
                assertThat(earlier == null || !step.at().isBefore(earlier))
                        .as("times of %s", history)
                        .isTrue();
            }
        }
    }

    private static boolean isCrews(Step step) {
        return switch (step.kind()) {
            case ACCEPTED, DEPARTED, ARRIVED, RESTORED, COMPLETED, RETURNED -> true;
            case OPENED,
                    ASSIGNED,
                    WITHDRAWN,
                    RESUMED,
                    LOCKED,
                    UNLOCKED,
                    PUT_ON_HOLD,
                    TAKEN_OFF_HOLD,
                    AREA_OPENED,
                    HELPER_CALLED,
                    STOOD_DOWN -> false;
        };
    }
}
