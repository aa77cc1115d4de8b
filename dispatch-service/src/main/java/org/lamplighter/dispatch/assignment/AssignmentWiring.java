package org.lamplighter.dispatch.assignment;

import java.time.Clock;
import org.lamplighter.dispatch.crew.Crews;
import org.lamplighter.dispatch.geo.Travel;
import org.lamplighter.dispatch.lease.Leases;
import org.lamplighter.dispatch.settings.DispatchSettings;
import org.lamplighter.dispatch.workorder.Figures;
import org.lamplighter.dispatch.workorder.WorkOrder;
import org.lamplighter.dispatch.workorder.WorkOrderLists;
import org.lamplighter.kit.aggregate.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class AssignmentWiring {

    @Bean
    AssignmentRules assignmentRules(DispatchSettings settings, Travel travel) {
        return new AssignmentRules(
                settings.assignment().skills(), settings.assignment().perOpenOrder(), travel);
    }

    @Bean
    ChooseCrew chooseCrew(AssignmentRules rules) {
        return new ChooseCrew(rules);
    }

    @Bean
    BookCrew bookCrew(Crews crews, ChooseCrew chooseCrew, AssignmentRules rules, Clock clock) {
        return new BookCrew(crews, chooseCrew, rules, clock);
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
            FreeCrew freeCrew,
            Figures figures,
            Clock clock) {
        return new AssignByDispatcher(orders, crews, chooseCrew, rules, freeCrew, figures, clock);
    }

    @Bean
    HealLoads healLoads(Crews crews, WorkOrderLists lists, Leases leases, DispatchSettings settings) {
        return new HealLoads(crews, lists, leases, settings.leaseFor());
    }

    @Bean
    Sweeps assignmentSweeps(AssignPending assignPending, HealLoads healLoads) {
        return new Sweeps(assignPending, healLoads);
    }

    /** What is done again and again. A sweep that fails is logged by the scheduler and comes again. */
    static final class Sweeps {

        private final AssignPending assignPending;
        private final HealLoads healLoads;

        Sweeps(AssignPending assignPending, HealLoads healLoads) {
            this.assignPending = assignPending;
            this.healLoads = healLoads;
        }

        @Scheduled(fixedDelayString = "${lamplighter.dispatch.sweeps.pending:1s}")
        void assignPending() {
            assignPending.everywhere();
        }

        @Scheduled(fixedDelayString = "${lamplighter.dispatch.sweeps.loads:10s}")
        void healLoads() {
            healLoads.look();
        }
    }
}
