package org.lamplighter.dispatch.workorder;

import java.time.Clock;
import org.lamplighter.dispatch.geo.Travel;
import org.lamplighter.dispatch.settings.DispatchSettings;
import org.lamplighter.kit.aggregate.Aggregates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorkOrderWiring {

    @Bean
    Travel travel(DispatchSettings settings) {
        DispatchSettings.TravelSettings travel = settings.travel();
        return new Travel(travel.kilometresPerHour(), travel.roadFactor(), travel.turnout());
    }

    @Bean
    FieldRules fieldRules(DispatchSettings settings, Travel travel) {
        return new FieldRules(settings.geofenceMetres(), travel);
    }

    @Bean
    WithdrawOrder withdrawOrder(Aggregates<WorkOrder> orders, ReleaseCrew releaseCrew, Figures figures, Clock clock) {
        return new WithdrawOrder(orders, releaseCrew, figures, clock);
    }

    @Bean
    TakeStep takeStep(
            Aggregates<WorkOrder> orders,
            FieldRules rules,
            OrderPhotos photos,
            ReleaseCrew releaseCrew,
            Figures figures,
            Clock clock) {
        return new TakeStep(orders, rules, photos, releaseCrew, figures, clock);
    }
}
