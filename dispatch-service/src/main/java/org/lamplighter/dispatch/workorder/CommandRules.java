package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.lamplighter.contracts.Event;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * What becomes of commands that come late, twice or before the one they follow.
 *
 * <pre>
 * known ───────────────────────────────▶ the same answer again
 * follows one that has not come ───────▶ kept; decided as soon as that one is
 * its crew holds the order ────────────▶ decided once, by the phone's time
 * the order was taken from its crew ───▶ kept aside; when the crew's commands show that it is there and nobody else is
 *                                        on site, the order goes on from where that crew was
 * </pre>
 *
 * So the order in which commands come changes nothing, and who is on site has the order.
 */
public record CommandRules(FieldRules rules) {

    /** So many commands of a crew wait at an order at most: its document stays small. */
    static final int MOST_WAITING = 20;

    /** So many commands are remembered per order; none is forgotten, or a repetition would count again. */
    static final int MOST_SETTLED = 200;

    /** Who did one of these was there. */
    private static final Set<Step.Kind> PROOFS = Set.of(Step.Kind.ARRIVED, Step.Kind.RESTORED);

    /** What was called off is only its crew's again if the crew did the work before it heard of that. */
    private static final Set<Step.Kind> DONE = Set.of(Step.Kind.COMPLETED);

    private static final Comparator<FieldCommand> BY_TIME =
            Comparator.comparing(FieldCommand::at).thenComparing(FieldCommand::commandId);

    /** An order after commands, and what is told of it. */
    public record Heard(WorkOrder order, List<Event> events, List<Verdict> verdicts) {}

    /** Hears commands in the order in which they come. */
    public Heard hear(WorkOrder order, List<FieldCommand> commands) {
        Course course = new Course(order, new ArrayList<>());
        List<Supplier<Verdict>> verdicts = commands.stream().map(course::hear).toList();
        return course.heard(verdicts.stream().map(Supplier::get).toList());
    }

    /** Tries again what waits, because the order came to another crew. */
    public Heard settle(WorkOrder order) {
        Course course = new Course(order, new ArrayList<>());
        course.settleAll();
        return course.heard(List.of());
    }

    /** Whether this crew may tell anything of an order: it has it, had it, or was heard before. */
    static boolean mayTell(WorkOrder order, String crewId) {
        return WorkOrderAccess.isOf(crewId, order)
                || order.book().formerHold(crewId).isPresent()
                || order.book().knows(crewId)
                || !order.book().keptOf(crewId).isEmpty();
    }

    /** An order on its way through commands. */
    private final class Course {

        private WorkOrder order;
        private final List<Event> events;

        private Course(WorkOrder order, List<Event> events) {
            this.order = order;
            this.events = events;
        }

        private Heard heard(List<Verdict> verdicts) {
            return new Heard(order, List.copyOf(events), verdicts);
        }

        /** What became of it is asked when all are heard: a later one may have settled it. */
        private Supplier<Verdict> hear(FieldCommand command) {
            boolean known =
                    order.book().settled(command.crewId(), command.commandId()).isPresent();
            Optional<Verdict> notTaken = known ? Optional.empty() : keep(command);
            return () -> notTaken.orElseGet(() -> verdict(command, known));
        }

        private Verdict verdict(FieldCommand command, boolean known) {
            return order.book()
                    .settled(command.crewId(), command.commandId())
                    .map(done -> verdict(done, known))
                    .orElseGet(() -> Verdict.of(
                            command.commandId(), isWholeUpTo(command) ? Verdict.Result.ASIDE : Verdict.Result.WAITING));
        }

        private static Verdict verdict(SettledCommand done, boolean known) {
            String refused = done.refused();
            if (refused != null) {
                return Verdict.refused(
                        done.commandId(),
                        new Rejection(refused, Rejection.Kind.CONFLICT, List.copyOf(done.arguments())));
            }
            return Verdict.of(done.commandId(), known ? Verdict.Result.ALREADY_APPLIED : Verdict.Result.APPLIED);
        }

        /** Keeps it and settles what can be; tells why if it was not taken. */
        private Optional<Verdict> keep(FieldCommand command) {
            String id = command.commandId();
            if (!mayTell(order, command.crewId())) {
                return Optional.of(Verdict.refused(id, Rejection.notFound()));
            }
            if (Times.isAhead(command.at(), command.heardAt())) {
                return Optional.of(Verdict.notNow(id, Times.implausible()));
            }
            if (order.book().settled().size() >= MOST_SETTLED) {
                return Optional.of(Verdict.refused(id, Rejection.conflict("commands-too-many", MOST_SETTLED)));
            }
            WorkOrder before = order;
            if (order.book().kept(command.crewId(), id).isEmpty()) {
                order = order.withBook(order.book().keeping(command));
            }
            settleAll();
            if (order.book().kept(command.crewId(), id).isPresent()
                    && order.book().keptOf(command.crewId()).size() > MOST_WAITING) {
                order = before;
                return Optional.of(Verdict.notNow(id, Rejection.conflict("commands-waiting-too-many", MOST_WAITING)));
            }
            return Optional.empty();
        }

        private void settleAll() {
            while (settleOne()) {
                // what was settled may make the next one due
            }
        }

        private boolean settleOne() {
            List<FieldCommand> due = order.book().kept().stream()
                    .filter(order.book()::isDue)
                    .sorted(BY_TIME)
                    .toList();
            for (FieldCommand command : due) {
                String crewId = command.crewId();
                if (isAside(crewId) ? cameBack(crewId) || stoodDown(crewId) : decide(command)) {
                    return true;
                }
            }
            return false;
        }

        private boolean isAside(String crewId) {
            return !WorkOrderAccess.isOf(crewId, order)
                    && order.book().formerHold(crewId).isPresent();
        }

        private boolean decide(FieldCommand command) {
            Decision<WorkOrder> decision = decision(order, command);
            if (isOutOfOrder(decision) && wasFurther(command.crewId())) {
                WorkOrder resumed = resumed(command.crewId(), command.at());
                Decision<WorkOrder> again = decision(resumed, command);
                decision = again instanceof Decision.Changed<WorkOrder> ? again : decision;
            }
            settled(command, decision);
            return true;
        }

        private Decision<WorkOrder> decision(WorkOrder now, FieldCommand command) {
            return WorkOrderAccess.isOf(command.crewId(), now)
                    ? rules.decide(now, command)
                    : Decision.rejected(now.outOfOrder());
        }

        private void settled(FieldCommand command, Decision<WorkOrder> decision) {
            switch (decision) {
                case Decision.Changed<WorkOrder> changed -> {
                    events.addAll(changed.events());
                    order = changed.state();
                    order = order.withBook(order.book().settling(SettledCommand.applied(command)));
                }
                case Decision.Rejected<WorkOrder> rejected ->
                    order = order.withBook(
                            order.book().settling(SettledCommand.refused(command, rejected.rejection())));
                case Decision.Unchanged<WorkOrder> _ ->
                    order = order.withBook(order.book().settling(SettledCommand.applied(command)));
            }
        }

        private static boolean isOutOfOrder(Decision<WorkOrder> decision) {
            return decision instanceof Decision.Rejected<WorkOrder> rejected
                    && rejected.rejection().code().equals("work-order-step-out-of-order");
        }

        /** The crew has the order again, and had been further with it when it was taken from it. */
        private boolean wasFurther(String crewId) {
            return order.holder()
                            .filter(holder -> holder.crewId().equals(crewId))
                            .isPresent()
                    && order.book()
                            .formerHold(crewId)
                            .filter(hold -> hold.reached().compareTo(order.phase()) > 0)
                            .isPresent();
        }

        /** The order goes back to a crew whose commands lead to its arrival, if nobody else is on site. */
        private boolean cameBack(String crewId) {
            boolean calledOff = order instanceof Withdrawn withdrawn && withdrawn.isCalledOff();
            Set<Step.Kind> proofs = calledOff ? DONE : PROOFS;
            boolean wasThere = order.book()
                    .formerHold(crewId)
                    .filter(hold -> hold.reached() == Phase.ON_SITE)
                    .isPresent();
            Optional<FieldCommand> onSite = order.book().keptOf(crewId).stream()
                    .filter(kept ->
                            (calledOff ? isDone(kept.step()) : isOnSite(kept.step(), wasThere)) && isWholeUpTo(kept))
                    .min(BY_TIME);
            if (onSite.isEmpty() || !(calledOff || nobodyOnSite())) {
                return false;
            }
            WorkOrder before = order;
            List<Event> told = List.copyOf(events);
            String holder = order.holder().map(Assignment::crewId).orElse("");
            endRest(crewId, onSite.get().at());
            order = resumed(crewId, onSite.get().at());
            if (!holder.equals(crewId)) {
                order.holder().ifPresent(again -> events.add(WorkOrder.assigned(order.facts(), again)));
            }
            settleAll();
            if (order.history().stream()
                    .skip(before.history().size())
                    .anyMatch(step -> proofs.contains(step.kind()) && crewId.equals(step.by()))) {
                return true;
            }
            order = before;
            events.clear();
            events.addAll(told);
            return false;
        }

        private static boolean isDone(CrewStep step) {
            return step instanceof CrewStep.Report;
        }

        /** The order was called off, and the crew says that it did not do the work: whatever else it told came to nothing. */
        private boolean stoodDown(String crewId) {
            Optional<FieldCommand> word = order.book().keptOf(crewId).stream()
                    .filter(kept -> kept.step() instanceof CrewStep.StandDown && isWholeUpTo(kept))
                    .findFirst();
            if (word.isEmpty() || !(order instanceof Withdrawn withdrawn) || withdrawn.recall() == null) {
                return false;
            }
            Decision.Changed<WorkOrder> told = FieldWorkEnd.stoodDown(
                    withdrawn, withdrawn.recall(), crewId, word.get().at());
            order = told.state();
            events.addAll(told.events());
            order.book()
                    .keptOf(crewId)
                    .forEach(kept -> order = order.withBook(order.book().settling(SettledCommand.applied(kept))));
            return true;
        }

        /** It rests no longer when somebody stands at the fault; whoever came before it was to rest, never let it rest. */
        private void endRest(String crewId, Instant arrived) {
            if (order instanceof OnHold resting) {
                Instant since = resting.hold().since();
                Decision.Changed<WorkOrder> goesOn = resting.resume(arrived.isBefore(since) ? since : arrived, crewId);
                order = goesOn.state();
                events.addAll(goesOn.events());
            }
        }

        private static boolean isOnSite(CrewStep step, boolean wasThere) {
            return step instanceof CrewStep.Arrive || (wasThere && step instanceof CrewStep.RestoreSupply);
        }

        /** Whether everything that it follows is here. */
        private boolean isWholeUpTo(FieldCommand command) {
            FieldCommand first = command;
            for (int seen = 0; seen <= MOST_WAITING; seen++) {
                if (order.book().isDue(first)) {
                    return true;
                }
                Optional<FieldCommand> before =
                        order.book().kept(first.crewId(), Objects.requireNonNull(first.after()));
                if (before.isEmpty()) {
                    return false;
                }
                first = before.get();
            }
            return false; // they follow each other in a circle
        }

        private WorkOrder resumed(String crewId, Instant at) {
            return order.book().formerHold(crewId).orElseThrow().resumed(order, at);
        }

        private boolean nobodyOnSite() {
            return switch (order.phase()) {
                case PENDING, ASSIGNED, ACCEPTED, EN_ROUTE, RETURNED, ON_HOLD -> true;
                case ON_SITE, RESTORED, COMPLETED, WITHDRAWN -> false;
            };
        }
    }
}
