package org.lamplighter.dispatch.assignment;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.dispatch.crew.Crews;
import org.lamplighter.dispatch.crew.DutyRules;
import org.lamplighter.dispatch.geo.Travel;
import org.lamplighter.dispatch.settings.DispatchSettings;
import org.lamplighter.dispatch.settings.PlanSettings;
import org.lamplighter.dispatch.settings.WorkSettings;
import org.lamplighter.dispatch.workorder.CommandRules;
import org.lamplighter.dispatch.workorder.CrewMoves;
import org.lamplighter.dispatch.workorder.CrewQueues;
import org.lamplighter.dispatch.workorder.Figures;
import org.lamplighter.dispatch.workorder.HearCommands;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.dispatch.workorder.WorkOrderLists;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.lease.Leases;
import org.lamplighter.planner.Effort;
import org.lamplighter.planner.RoutePlanner;
import org.lamplighter.planner.RuinAndRecreate;
import org.lamplighter.planner.TravelTimes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class AssignmentWiring {

    /** Any will do; a fixed one makes plans repeatable. */
    private static final long PLANNER_SEED = 20_261_123;

    @Bean
    DutyRules dutyRules(DispatchSettings settings) {
        return new DutyRules(settings.duty().longest(), settings.duty().positionFreshFor());
    }

    @Bean
    AssignmentRules assignmentRules(DispatchSettings settings, WorkSettings work, Travel travel, DutyRules dutyRules) {
        Map<WorkKind, WorkRule> rules = new EnumMap<>(WorkKind.class);
        work.kinds()
                .forEach((kind, asks) ->
                        rules.put(kind, new WorkRule(asks.skill(), asks.takes(), asks.weight(), asks.materials())));
        return new AssignmentRules(
                settings.assignment().skills(), settings.assignment().perOpenOrder(), travel, dutyRules, rules);
    }

    @Bean
    ChooseCrew chooseCrew(AssignmentRules rules) {
        return new ChooseCrew(rules);
    }

    @Bean
    RoutePlanner routePlanner(TravelTimes travelTimes) {
        return new RuinAndRecreate(travelTimes, PLANNER_SEED);
    }

    @Bean
    AreaProblem areaProblem(AssignmentRules rules, PlanSettings settings) {
        return new AreaProblem(
                rules, new AreaProblem.Moving(settings.timeToAnswer(), settings.costOfMoving()), settings.fairness());
    }

    @Bean
    PlanCrew planCrew(
            ChooseCrew chooseCrew,
            AreaProblem areaProblem,
            CrewQueues queues,
            RoutePlanner planner,
            AssignmentRules rules,
            PlanSettings settings) {
        return new PlanCrew(
                chooseCrew,
                areaProblem,
                queues,
                planner,
                rules,
                new PlanCrew.Limits(
                        settings.enabled() ? settings.mostOrders() : 0,
                        new Effort(settings.timeForOne(), settings.roundsForOne())));
    }

    @Bean
    BookCrew bookCrew(Crews crews, PlanCrew planCrew, Clock clock) {
        return new BookCrew(crews, planCrew, clock);
    }

    @Bean
    OpenWorkOrder openWorkOrder(Aggregates<WorkOrder> orders, BookCrew bookCrew, Crews crews, Figures figures) {
        return new OpenWorkOrder(orders, bookCrew, crews, figures);
    }

    @Bean
    AssignPending assignPending(
            Aggregates<WorkOrder> orders,
            WorkOrderLists lists,
            BookCrew bookCrew,
            AssignmentRules rules,
            Crews crews,
            Leases leases,
            Figures figures,
            DispatchSettings settings) {
        return new AssignPending(orders, lists, bookCrew, rules, crews, leases, figures, settings.leaseFor());
    }

    @Bean
    FreeCrew freeCrew(Crews crews, AssignPending assignPending) {
        return new FreeCrew(crews, assignPending);
    }

    @Bean
    AssignByDispatcher assignByDispatcher(
            Aggregates<WorkOrder> orders,
            Crews crews,
            ChooseCrew chooseCrew,
            AssignmentRules rules,
            CommandRules commandRules,
            CrewMoves moves,
            Figures figures,
            Clock clock) {
        return new AssignByDispatcher(orders, crews, chooseCrew, rules, commandRules, moves, figures, clock);
    }

    @Bean
    HealLoads healLoads(Crews crews, WorkOrderLists lists, Leases leases, DispatchSettings settings) {
        return new HealLoads(crews, lists, leases, settings.leaseFor());
    }

    @Bean
    UseMaterials useMaterials(Crews crews, AssignmentRules rules) {
        return new UseMaterials(crews, rules);
    }

    @Bean
    CallHelper callHelper(
            Aggregates<WorkOrder> orders,
            Crews crews,
            ChooseCrew chooseCrew,
            AssignmentRules rules,
            Figures figures,
            Clock clock) {
        return new CallHelper(orders, crews, chooseCrew, rules, figures, clock);
    }

    @Bean
    MoveOrder moveOrder(
            Aggregates<WorkOrder> orders, Crews crews, AssignmentRules rules, HearCommands hearCommands, Clock clock) {
        return new MoveOrder(orders, crews, rules, hearCommands, clock);
    }

    @Bean
    ReplanArea.Duty replanDuty(
            Leases leases, PlanSettings settings, DutyRules dutyRules, Clock clock, Figures figures) {
        return new ReplanArea.Duty(
                leases,
                settings.leaseFor(),
                settings.enabled() ? settings.mostOrders() : 0,
                new Effort(settings.timeForArea(), settings.roundsForArea()),
                dutyRules,
                clock,
                figures);
    }

    @Bean
    ReplanArea replanArea(
            AreaProblem areaProblem,
            CrewQueues queues,
            Crews crews,
            RoutePlanner planner,
            MoveOrder moveOrder,
            ReplanArea.Duty replanDuty) {
        return new ReplanArea(areaProblem, queues, crews, planner, moveOrder, replanDuty);
    }

    @Bean
    Sweeps assignmentSweeps(AssignPending assignPending, HealLoads healLoads, ReplanArea replanArea) {
        return new Sweeps(assignPending, healLoads, replanArea);
    }

    /** What is done again and again. A sweep that fails is logged by the scheduler and comes again. */
    static final class Sweeps {

        private final AssignPending assignPending;
        private final HealLoads healLoads;
        private final ReplanArea replanArea;

        Sweeps(AssignPending assignPending, HealLoads healLoads, ReplanArea replanArea) {
            this.assignPending = assignPending;
            this.healLoads = healLoads;
            this.replanArea = replanArea;
        }

        @Scheduled(fixedDelayString = "${lamplighter.dispatch.sweeps.pending:1s}")
        void assignPending() {
            assignPending.everywhere();
        }

        @Scheduled(fixedDelayString = "${lamplighter.dispatch.sweeps.plan:1s}")
        void planAgain() {
            replanArea.everywhere();
        }

        @Scheduled(fixedDelayString = "${lamplighter.dispatch.sweeps.loads:10s}")
        void healLoads() {
            healLoads.look();
        }
    }
}
