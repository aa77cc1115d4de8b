package org.lamplighter.dispatch.workorder;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.NoSuchAggregateException;
import org.lamplighter.kit.aggregate.Rejection;

/** A phone tells what its crew did while it was offline. All that it tells of one order is one write. */
public final class HearCommands {

    private final Aggregates<WorkOrder> orders;
    private final CommandRules rules;
    private final OrderPhotos photos;
    private final CrewMoves moves;
    private final Clock clock;

    public HearCommands(
            Aggregates<WorkOrder> orders, CommandRules rules, OrderPhotos photos, CrewMoves moves, Clock clock) {
        this.orders = orders;
        this.rules = rules;
        this.photos = photos;
        this.moves = moves;
        this.clock = clock;
    }

    /**
     * A command as a phone tells it.
     *
     * @param commandId the phone's id of it
     * @param workOrderId the order
     * @param after the command of the same order that must be dealt with first, if one must
     * @param at when it happened
     * @param position where, if told
     * @param step what happened
     */
    public record Told(
            String commandId,
            String workOrderId,
            @Nullable String after,
            Instant at,
            @Nullable Position position,
            CrewStep step) {}

    /** Hears them; what became of each, in the same order. */
    public List<Verdict> hear(String crewId, List<Told> commands) {
        Map<String, List<Integer>> byOrder = new LinkedHashMap<>();
        for (int i = 0; i < commands.size(); i++) {
            byOrder.computeIfAbsent(commands.get(i).workOrderId(), id -> new ArrayList<>())
                    .add(i);
        }
        SortedMap<Integer, Verdict> verdicts = new TreeMap<>();
        byOrder.forEach((id, places) -> {
            List<Verdict> given =
                    ofOrder(id, crewId, places.stream().map(commands::get).toList());
            for (int i = 0; i < given.size(); i++) {
                verdicts.put(places.get(i), given.get(i));
            }
        });
        return List.copyOf(verdicts.values());
    }

    private List<Verdict> ofOrder(String workOrderId, String crewId, List<Told> commands) {
        List<Told> taken = commands.stream().filter(this::photosAreThere).toList();
        Iterator<Verdict> given = told(workOrderId, crewId, taken).iterator();
        return commands.stream()
                .map(told -> taken.contains(told)
                        ? given.next()
                        : Verdict.notNow(told.commandId(), Rejection.invalid("photo-unknown")))
                .toList();
    }

    private List<Verdict> told(String workOrderId, String crewId, List<Told> taken) {
        Instant now = clock.instant();
        try {
            return change(
                            workOrderId,
                            order -> rules.hear(
                                    order,
                                    taken.stream()
                                            .map(told -> command(order, crewId, told, now))
                                            .toList()))
                    .verdicts();
        } catch (NoSuchAggregateException e) {
            return taken.stream()
                    .map(told -> Verdict.refused(told.commandId(), Rejection.notFound()))
                    .toList();
        }
    }

    /** Tries again what an order keeps, because it came to another crew. */
    public void settle(String workOrderId) {
        change(workOrderId, rules::settle);
    }

    private CommandRules.Heard change(String workOrderId, Function<WorkOrder, CommandRules.Heard> hear) {
        AtomicReference<CommandRules.Heard> heard = new AtomicReference<>();
        AtomicReference<CrewMoves.Move> moved = new AtomicReference<>();
        orders.change(workOrderId, order -> {
            CommandRules.Heard result = hear.apply(order);
            heard.set(result);
            moved.set(new CrewMoves.Move(order, result.order()));
            return result.order().equals(order)
                    ? Decision.unchanged()
                    : Decision.changed(result.order(), result.events());
        });
        moves.made(moved.get());
        return Objects.requireNonNull(heard.get());
    }

    /** They are sent on their own, and later: what names them waits on the phone, not for good. */
    private boolean photosAreThere(Told told) {
        return photos.belongTo(told.workOrderId(), told.step().photoIds());
    }

    private FieldCommand command(WorkOrder order, String crewId, Told told, Instant now) {
        CrewStep step = rules.rules().measured(order.facts(), told.step(), told.position(), told.at());
        return new FieldCommand(told.commandId(), crewId, told.after(), told.at(), now, step);
    }
}
