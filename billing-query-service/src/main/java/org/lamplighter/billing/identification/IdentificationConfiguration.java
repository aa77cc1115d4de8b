package org.lamplighter.billing.identification;

import java.time.Clock;
import java.util.List;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires identification. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TryLimitProperties.class)
class IdentificationConfiguration {

    @Bean
    AggregateKind<Tries> identityTries() {
        return new AggregateKind<>("identityTries", Tries.class, List.of());
    }

    @Bean
    CountTries countTries(
            AggregateFactory factory, AggregateKind<Tries> identityTries, TryLimitProperties limits, Clock clock) {
        return new CountTries(factory.aggregates(identityTries), limits.limits(), clock);
    }

    @Bean
    CheckIdentity checkIdentity(ProofRules rules, CountTries countTries, Clock clock) {
        return new CheckIdentity(rules, countTries, clock);
    }
}
