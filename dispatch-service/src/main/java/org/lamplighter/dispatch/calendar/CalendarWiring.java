package org.lamplighter.dispatch.calendar;

import java.security.SecureRandom;
import java.time.Clock;
import org.lamplighter.dispatch.crew.Crews;
import org.lamplighter.dispatch.outage.OutageLists;
import org.lamplighter.dispatch.settings.DispatchSettings;
import org.lamplighter.dispatch.workorder.CrewQueues;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CalendarWiring {

    @Bean
    CrewCalendar crewCalendar(
            Crews crews, CrewQueues queues, OutageLists outages, DispatchSettings settings, Clock clock) {
        return new CrewCalendar(crews, queues, outages, settings.assignment().perOpenOrder(), clock);
    }

    @Bean
    ShareCalendar shareCalendar(Feeds feeds) {
        return new ShareCalendar(feeds, new SecureRandom());
    }
}
