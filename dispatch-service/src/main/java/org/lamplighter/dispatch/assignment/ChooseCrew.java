package org.lamplighter.dispatch.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.workorder.Assignment;
import org.lamplighter.dispatch.workorder.Choice;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.dispatch.workorder.WaitingFor;

/**
 * Which of several crews: of those who serve the area, have the skill and the material, are on shift and have room, the one that is there
 * soonest, counting the orders it carries already.
 */
public final class ChooseCrew implements CrewChoice {

    private final AssignmentRules rules;
    private final List<Condition> conditions;

    public ChooseCrew(AssignmentRules rules) {
        this.rules = rules;
        this.conditions = List.of(
                new Condition(
                        WaitingFor.CREW_SERVING_THE_AREA,
                        (load, need, at) -> load.crew().servesOneOf(need.areas())),
                new Condition(
                        WaitingFor.CREW_WITH_THE_SKILL,
                        (load, need, at) -> load.crew().skills().contains(need.skill())),
                new Condition(
                        WaitingFor.CREW_WITH_THE_MATERIAL,
                        (load, need, at) -> load.crew().outfit().has(need.materials())),
                new Condition(
                        WaitingFor.CREW_ON_SHIFT,
                        (load, need, at) -> rules.duty().onDuty(load, at)),
                new Condition(WaitingFor.CREW_WITH_ROOM, (load, need, at) -> need.hasRoom(load)));
    }

    /** What came of it. */
    sealed interface Result {}

    /**
     * A crew was found.
     *
     * @param load the crew as it was seen
     */
    record Found(CrewLoad load, Assignment assignment) implements Result {}

    /** No crew can be sent now. */
    record Nobody(WaitingFor waitingFor) implements Result {}

    @Override
    public Result choose(OrderFacts facts, List<CrewLoad> crews, Instant now) {
        return choose(Need.of(facts, rules), crews, now);
    }

    /** Those who meet every condition. */
    List<CrewLoad> able(Need need, List<CrewLoad> crews, Instant now) {
        return crews.stream()
                .filter(crew -> conditions.stream()
                        .allMatch(condition -> condition.test().meets(crew, need, now)))
                .toList();
    }

    Result choose(Need need, List<CrewLoad> crews, Instant now) {
        List<CrewLoad> left = crews;
        for (Condition condition : conditions) {
            left = left.stream()
                    .filter(crew -> condition.test().meets(crew, need, now))
                    .toList();
            if (left.isEmpty()) {
                return new Nobody(condition.unmet());
            }
        }
        CrewLoad best = left.stream()
                .min(Comparator.comparing((CrewLoad load) -> until(load, need, now))
                        .thenComparing(load -> load.crew().crewId()))
                .orElseThrow();
        return new Found(best, assignment(best, need, left.size(), now));
    }

    private Duration until(CrewLoad load, Need need, Instant now) {
        Duration busy = rules.perOpenOrder().multipliedBy(Math.max(0, load.openOrders()));
        return need.site() == null
                ? busy
                : busy.plus(rules.travel().between(rules.duty().from(load, now), need.site()));
    }

    private Assignment assignment(CrewLoad best, Need need, int candidates, Instant now) {
        return new Assignment(
                best.crew().crewId(),
                best.crew().name(),
                now,
                expectedArrival(best, need, now),
                Choice.soonestThere(distance(best, need, rules, now), best.openOrders(), candidates));
    }

    /** The assignment that a dispatcher decides on. */
    Assignment byDispatcher(CrewLoad chosen, Need need, String dispatcher, @Nullable String reason, Instant now) {
        return new Assignment(
                chosen.crew().crewId(),
                chosen.crew().name(),
                now,
                expectedArrival(chosen, need, now),
                Choice.byDispatcher(distance(chosen, need, rules, now), chosen.openOrders(), dispatcher, reason));
    }

    static @Nullable Double distance(CrewLoad load, Need need, AssignmentRules rules, Instant now) {
        return need.site() == null
                ? null
                : (double) Math.round(rules.duty().from(load, now).metresTo(need.site()));
    }

    /** When the crew could be there if it set out now; a guess that its own departure makes better. */
    private @Nullable Instant expectedArrival(CrewLoad load, Need need, Instant now) {
        return need.site() == null
                ? null
                : now.plus(rules.travel().whenCalled(rules.duty().from(load, now), need.site()));
    }
}
