package org.lamplighter.dispatch.calendar;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.dispatch.crew.Crews;
import org.lamplighter.dispatch.outage.OutageLists;
import org.lamplighter.dispatch.settings.DispatchSettings;
import org.lamplighter.dispatch.settings.WorkSettings;
import org.lamplighter.dispatch.workorder.CrewQueues;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarWiring {

    @Bean
    CrewCalendar crewCalendar(
            Crews crews,
            CrewQueues queues,
            OutageLists outages,
            DispatchSettings settings,
            WorkSettings work,
            Clock clock) {
        Map<WorkKind, Duration> takes = new EnumMap<>(WorkKind.class);
        work.kinds().forEach((kind, asks) -> takes.put(kind, asks.takes()));
        return new CrewCalendar(crews, queues, outages, settings.assignment().perOpenOrder(), takes, clock);
    }

    @Bean
    ShareCalendar shareCalendar(Feeds feeds) {
        return new ShareCalendar(feeds, new SecureRandom());
    }
}
