package org.lamplighter.dispatch.network;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NetworkWiring {

    @Bean
    ImportNetwork importNetwork(Network network) {
        return new ImportNetwork(network);
    }
}
