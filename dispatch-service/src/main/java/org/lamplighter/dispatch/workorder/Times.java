package org.lamplighter.dispatch.workorder;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.lamplighter.kit.aggregate.Rejection;

/** Times that a phone tells. They are kept as told, so that when a command comes changes nothing. */
final class Times {

    /** Phones' clocks go a little wrong. */
    private static final Duration FORGIVEN = Duration.ofMinutes(2);

    private static final Set<Step.Kind> OF_CREWS = EnumSet.of(
            Step.Kind.ACCEPTED,
            Step.Kind.DEPARTED,
            Step.Kind.ARRIVED,
            Step.Kind.RESTORED,
            Step.Kind.COMPLETED,
            Step.Kind.RETURNED);

    private Times() {}

    static Rejection implausible() {
        return Rejection.invalid("time-implausible");
    }

    /** Whether it lies further in the future than a clock is wrong. */
    static boolean isAhead(Instant told, Instant now) {
        return told.isAfter(now.plus(FORGIVEN));
    }

    /** Whether it can have happened then: not before there was an order, and a step not before the crew's last one. */
    static boolean plausible(WorkOrder order, FieldCommand command) {
        boolean afterOpening = !command.at().isBefore(order.facts().openedAt().minus(FORGIVEN));
        return afterOpening && (isNote(command.step()) || !command.at().isBefore(lastStep(order, command.crewId())));
    }

    /** When it happens if no time is told: now, or when the last step happened by a phone whose clock is ahead. */
    static Instant now(WorkOrder order, String crewId, Instant now) {
        Instant last = lastStep(order, crewId);
        return last.isAfter(now) ? last : now;
    }

    private static Instant lastStep(WorkOrder order, String crewId) {
        return order.history().reversed().stream()
                .filter(step -> OF_CREWS.contains(step.kind()) && crewId.equals(step.by()))
                .findFirst()
                .map(Step::at)
                .orElse(Instant.MIN);
    }

    private static boolean isNote(CrewStep step) {
        return step instanceof CrewStep.LookAround
                || step instanceof CrewStep.Expect
                || step instanceof CrewStep.AskForHelp;
    }
}
