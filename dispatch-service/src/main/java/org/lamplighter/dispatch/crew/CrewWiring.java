package org.lamplighter.dispatch.crew;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CrewWiring {

    @Bean
    ImportCrews importCrews(Crews crews) {
        return new ImportCrews(crews);
    }
}
