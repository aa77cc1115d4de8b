package org.lamplighter.billing.consent;

import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.List;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.billing.audit.AuditLog;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires consents. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsentProperties.class)
class ConsentConfiguration {

    @Bean
    AggregateKind<DataConsent> dataConsentKind() {
        return new AggregateKind<>(
                "dataConsents",
                DataConsent.class,
                List.of(Indexes.ascending("state.accountNumber"), Indexes.ascending("state.recipient", "_id")));
    }

    @Bean
    Aggregates<DataConsent> dataConsents(AggregateFactory factory, AggregateKind<DataConsent> dataConsentKind) {
        return factory.aggregates(dataConsentKind);
    }

    @Bean
    Recipients recipients(ConsentProperties properties) {
        return new Recipients(properties.recipients());
    }

    @Bean
    GiveConsent giveConsent(
            Aggregates<DataConsent> dataConsents, DataConsents found, Recipients recipients, Clock clock) {
        return new GiveConsent(dataConsents, found, recipients, clock);
    }

    @Bean
    SharedData sharedData(KnownAccounts accounts, DataConsents found, AuditLog audit, Clock clock) {
        return new SharedData(accounts, found, audit, clock);
    }
}
