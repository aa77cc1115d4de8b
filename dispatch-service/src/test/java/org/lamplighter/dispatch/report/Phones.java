package org.lamplighter.dispatch.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.ReturnReason;
import org.lamplighter.dispatch.workorder.Assignment;
import org.lamplighter.dispatch.workorder.CrewStep;
import org.lamplighter.dispatch.workorder.HearCommands;
import org.lamplighter.dispatch.workorder.Orders;
import org.lamplighter.dispatch.workorder.Step;
import org.lamplighter.dispatch.workorder.Verdict;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.kit.test.Fate;
import org.lamplighter.kit.test.MemoryAggregates;

/** The crews' phones: what they tell comes through, or later. */
final class Phones {

    private final List<Command> unsent = new ArrayList<>();
    private final List<Command> sent = new ArrayList<>();
    private final Map<String, String> lastCommands = new HashMap<>();
    private final MemoryAggregates<WorkOrder> orders;
    private final HearCommands hearCommands;
    private int commands;

    /** A phone's command. */
    private record Command(String crewId, HearCommands.Told told) {}

    Phones(MemoryAggregates<WorkOrder> orders, HearCommands hearCommands) {
        this.orders = orders;
        this.hearCommands = hearCommands;
    }

    /**
     * A crew takes a step, right or wrong, and its phone tells it, now or when it is sent again.
     *
     * @param follows whether it names the phone's last command on the order as the one before it
     * @param lost whether it does not come through now
     */
    void step(int order, CrewStep step, boolean follows, boolean lost) {
        List<WorkOrder> all = orders.all();
        if (all.isEmpty()) {
            return;
        }
        WorkOrder which = all.get(order % all.size());
        String id = which.facts().workOrderId();
        Optional<String> crew = which.holder().map(Assignment::crewId).or(() -> lastCrewOf(which));
        if (crew.isEmpty()) {
            return; // no crew ever knew of it
        }
        String crewId = crew.get();
        String commandId = "K-" + commands++;
        String before = lastCommands.put(crewId + id, commandId);
        Command command = new Command(
                crewId, new HearCommands.Told(commandId, id, follows ? before : null, Orders.NOON, null, step));
        unsent.add(command);
        if (!lost) {
            send(command);
        }
    }

    private static Optional<String> lastCrewOf(WorkOrder order) {
        return order.history().reversed().stream()
                .filter(step -> step.kind() == Step.Kind.ASSIGNED)
                .findFirst()
                .map(step -> String.valueOf(step.note()).substring(0, 1));
    }

    /** What did not come through is sent again, the last one first. */
    void sendAgain() {
        List.copyOf(unsent).reversed().forEach(this::send);
    }

    /** A phone repeats one of its commands. */
    void repeat(int which) {
        if (!sent.isEmpty()) {
            send(sent.get(which % sent.size()));
        }
    }

    private void send(Command command) {
        try {
            Verdict verdict =
                    hearCommands.hear(command.crewId(), List.of(command.told())).getFirst();
            if (verdict.result() != Verdict.Result.NOT_NOW && unsent.remove(command)) {
                sent.add(command);
            }
        } catch (Fate.Died e) {
            // The phone gets no answer and tells again some time.
        }
    }

    static List<CrewStep> steps() {
        return List.of(
                new CrewStep.Accept(),
                new CrewStep.Depart(null),
                new CrewStep.Arrive(null, null),
                new CrewStep.RestoreSupply(),
                new CrewStep.Complete(CauseClass.NATURE, null, List.of()),
                new CrewStep.GiveBack(ReturnReason.WRONG_UNIT));
    }
}
