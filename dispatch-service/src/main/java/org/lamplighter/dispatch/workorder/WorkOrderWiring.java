package org.lamplighter.dispatch.workorder;

import java.time.Clock;
import org.lamplighter.dispatch.geo.Travel;
import org.lamplighter.dispatch.settings.DispatchSettings;
import org.lamplighter.dispatch.settings.WorkSettings;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.lease.Leases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class WorkOrderWiring {

    @Bean
    Travel travel(DispatchSettings settings) {
        DispatchSettings.TravelSettings travel = settings.travel();
        return new Travel(travel.kilometresPerHour(), travel.roadFactor(), travel.turnout());
    }

    @Bean
    WorkHours workHours(WorkSettings settings) {
        return new WorkHours(
                settings.hours().stream()
                        .map(rule -> new WorkHours.Rule(
                                rule.kinds(),
                                rule.effectiveFrom(),
                                rule.from(),
                                rule.until(),
                                rule.notOnDaysOff(),
                                rule.exceptGrounds(),
                                rule.source()))
                        .toList(),
                settings.daysOff().stream()
                        .map(off -> new WorkHours.DaysOff(off.first(), off.last()))
                        .toList());
    }

    @Bean
    FieldRules fieldRules(DispatchSettings settings, Travel travel, WorkHours hours) {
        return new FieldRules(settings.geofenceMetres(), travel, hours);
    }

    @Bean
    WithdrawOrder withdrawOrder(Aggregates<WorkOrder> orders, ReleaseCrew releaseCrew, Figures figures, Clock clock) {
        return new WithdrawOrder(orders, releaseCrew, figures, clock);
    }

    @Bean
    CommandRules commandRules(FieldRules fieldRules) {
        return new CommandRules(fieldRules);
    }

    @Bean
    CrewMoves crewMoves(ReleaseCrew releaseCrew, LoadCrew loadCrew, Figures figures) {
        return new CrewMoves(releaseCrew, loadCrew, figures);
    }

    @Bean
    CommandOrder commandOrder(Aggregates<WorkOrder> orders, ReleaseCrew releaseCrew, Figures figures, Clock clock) {
        return new CommandOrder(orders, releaseCrew, figures, clock);
    }

    @Bean
    EndHelp endHelp(Aggregates<WorkOrder> orders, WithdrawOrder withdrawOrder) {
        return new EndHelp(orders, withdrawOrder);
    }

    @Bean
    EndHolds endHolds(OrdersDue due, CommandOrder commandOrder, Leases leases, DispatchSettings settings, Clock clock) {
        return new EndHolds(due, commandOrder, leases, settings.leaseFor(), clock);
    }

    @Bean
    HoldSweep holdSweep(EndHolds endHolds) {
        return new HoldSweep(endHolds);
    }

    /** Looks for orders whose rest is over. */
    static final class HoldSweep {

        private final EndHolds endHolds;

        HoldSweep(EndHolds endHolds) {
            this.endHolds = endHolds;
        }

        @Scheduled(fixedDelayString = "${lamplighter.dispatch.sweeps.holds:5s}")
        void endHolds() {
            endHolds.end();
        }
    }

    @Bean
    TakeStep takeStep(
            Aggregates<WorkOrder> orders, CommandRules rules, OrderPhotos photos, CrewMoves moves, Clock clock) {
        return new TakeStep(orders, rules, photos, moves, clock);
    }

    @Bean
    HearCommands hearCommands(
            Aggregates<WorkOrder> orders, CommandRules rules, OrderPhotos photos, CrewMoves moves, Clock clock) {
        return new HearCommands(orders, rules, photos, moves, clock);
    }

    @Bean
    AnswerHelp answerHelp(Aggregates<WorkOrder> orders, Clock clock) {
        return new AnswerHelp(orders, clock);
    }
}
