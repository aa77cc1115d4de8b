package org.lamplighter.dispatch.crew;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CrewWiring {

    @Bean
    ImportCrews importCrews(Crews crews, Clock clock) {
        return new ImportCrews(crews, clock);
    }

    @Bean
    TellDuty tellDuty(Crews crews, Clock clock) {
        return new TellDuty(crews, clock);
    }
}
