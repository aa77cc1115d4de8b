package org.lamplighter.dispatch.network;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NetworkWiring {

    @Bean
    ImportNetwork importNetwork(Network network, Clock clock) {
        return new ImportNetwork(network, clock);
    }

    @Bean
    ShowNetwork showNetwork(Network network, FedAccounts accounts) {
        return new ShowNetwork(network, accounts);
    }
}
