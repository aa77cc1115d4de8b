package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Crews that had an order when it was called off and have not said yet whether they did the work before they heard of it.
 *
 * @param reason why it was called off, as it is told when all have said that they did not
 * @param crews who has not said
 * @param tellBy until when they may; then it counts as not done. {@code null} when nobody is waited for
 */
public record Recall(
        String reason, List<String> crews, @Nullable Instant tellBy) {

    public Recall {
        crews = List.copyOf(crews);
    }

    boolean isOver() {
        return tellBy == null;
    }

    Recall without(String crewId) {
        List<String> left = crews.stream().filter(crew -> !crew.equals(crewId)).toList();
        return new Recall(reason, left, left.isEmpty() ? null : tellBy);
    }

    Recall over() {
        return new Recall(reason, List.of(), null);
    }
}
