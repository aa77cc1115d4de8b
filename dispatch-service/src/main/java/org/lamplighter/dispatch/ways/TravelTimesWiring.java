package org.lamplighter.dispatch.ways;

import java.net.URI;
import org.lamplighter.dispatch.geo.Travel;
import org.lamplighter.dispatch.settings.PlanSettings;
import org.lamplighter.dispatch.ways.osrm.OsrmTravel;
import org.lamplighter.planner.GreatCircleTravel;
import org.lamplighter.planner.TravelTimes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TravelTimesWiring {

    @Bean
    TravelTimes travelTimes(PlanSettings settings, Travel travel) {
        URI osrm = settings.osrm();
        return osrm == null
                ? new GreatCircleTravel(travel.kilometresPerHour(), travel.roadFactor())
                : new OsrmTravel(osrm, settings.osrmTimeout());
    }
}
