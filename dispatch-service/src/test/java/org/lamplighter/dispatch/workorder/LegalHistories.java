package org.lamplighter.dispatch.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an order's history may look like; the picture in {@link WorkOrder}, written once more and differently. */
public final class LegalHistories {

    private static final Map<Step.Kind, Set<Step.Kind>> FOLLOWS = new EnumMap<>(Map.of(
            Step.Kind.OPENED, EnumSet.of(Step.Kind.ASSIGNED, Step.Kind.WITHDRAWN),
            Step.Kind.ASSIGNED,
                    EnumSet.of(
                            Step.Kind.ASSIGNED,
                            Step.Kind.ACCEPTED,
                            Step.Kind.RETURNED,
                            Step.Kind.WITHDRAWN,
                            Step.Kind.RESUMED),
            Step.Kind.ACCEPTED,
                    EnumSet.of(Step.Kind.ASSIGNED, Step.Kind.DEPARTED, Step.Kind.RETURNED, Step.Kind.RESUMED),
            Step.Kind.DEPARTED,
                    EnumSet.of(Step.Kind.ASSIGNED, Step.Kind.ARRIVED, Step.Kind.RETURNED, Step.Kind.RESUMED),
            Step.Kind.ARRIVED, EnumSet.of(Step.Kind.RESTORED, Step.Kind.RETURNED),
            Step.Kind.RESTORED, EnumSet.of(Step.Kind.COMPLETED),
            Step.Kind.COMPLETED, EnumSet.noneOf(Step.Kind.class),
            Step.Kind.RETURNED, EnumSet.of(Step.Kind.ASSIGNED, Step.Kind.WITHDRAWN, Step.Kind.RESUMED),
            Step.Kind.WITHDRAWN, EnumSet.noneOf(Step.Kind.class),
            Step.Kind.RESUMED, EnumSet.noneOf(Step.Kind.class)));

    /** From where a crew goes on, by how far it was. */
    private static final Map<String, Step.Kind> RESUMED_AS = Map.of(
            Phase.ASSIGNED.name(), Step.Kind.ASSIGNED,
            Phase.ACCEPTED.name(), Step.Kind.ACCEPTED,
            Phase.EN_ROUTE.name(), Step.Kind.DEPARTED);

    private LegalHistories() {}

    /** Each step follows one that it may follow, a crew's times never go back, and a crew does what its order allows. */
    public static void check(WorkOrder order) {
        List<Step> history = order.history();
        Map<String, Instant> last = new HashMap<>();
        for (int i = 1; i < history.size(); i++) {
            Step before = history.get(i - 1);
            Step.Kind from = before.kind() == Step.Kind.RESUMED ? RESUMED_AS.get(before.note()) : before.kind();
            Step step = history.get(i);
            assertThat(FOLLOWS.get(from)).as("after %s in %s", from, history).contains(step.kind());
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
            case OPENED, ASSIGNED, WITHDRAWN, RESUMED -> false;
        };
    }
}
