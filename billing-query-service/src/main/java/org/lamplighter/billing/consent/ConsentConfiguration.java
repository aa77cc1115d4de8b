package org.lamplighter.billing.consent;

import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.billing.account.OwnAccounts;
import org.lamplighter.billing.audit.AuditLog;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.lamplighter.kit.personal.PersonalDataCipher;
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
                List.of(
                        Indexes.ascending("state.accountNumber"),
                        Indexes.ascending("state.recipient", "_id"),
                        Indexes.ascending("state.watchedUntil")));
    }

    @Bean
    Aggregates<DataConsent> dataConsents(AggregateFactory factory, AggregateKind<DataConsent> dataConsentKind) {
        return factory.aggregates(dataConsentKind);
    }

    @Bean
    AggregateKind<ConsentGrant> consentGrantKind() {
        return new AggregateKind<>("consentGrants", ConsentGrant.class, List.of());
    }

    @Bean
    Aggregates<ConsentGrant> consentGrants(AggregateFactory factory, AggregateKind<ConsentGrant> consentGrantKind) {
        return factory.aggregates(consentGrantKind);
    }

    @Bean
    Recipients recipients(ConsentProperties properties) {
        return new Recipients(properties.recipients().entrySet().stream()
                .map(each -> recipient(each.getKey(), each.getValue()))
                .toList());
    }

    private static Recipient recipient(String id, ConsentProperties.Registration registered) {
        return new Recipient(
                id, registered.name(), DataScope.named(registered.scopes()), Set.copyOf(registered.redirectUris()));
    }

    @Bean
    GiveConsent giveConsent(
            Aggregates<DataConsent> dataConsents, DataConsents found, Recipients recipients, Clock clock) {
        return new GiveConsent(dataConsents, found, recipients, clock);
    }

    @Bean
    EndConsent endConsent(
            Aggregates<DataConsent> dataConsents, DataConsents found, Recipients recipients, Clock clock) {
        return new EndConsent(dataConsents, found, recipients, clock);
    }

    @Bean
    ReadConsentRequest readConsentRequest(Recipients recipients) {
        return new ReadConsentRequest(recipients);
    }

    @Bean
    AgreeToRequest agreeToRequest(
            OwnAccounts own,
            GiveConsent giveConsent,
            Aggregates<ConsentGrant> consentGrants,
            PersonalDataCipher cipher,
            ConsentProperties properties,
            Clock clock) {
        return new AgreeToRequest(
                own, giveConsent, consentGrants, cipher, new AgreeToRequest.CodeTerms(properties.codeValid(), clock));
    }

    @Bean
    RedeemCode redeemCode(Aggregates<ConsentGrant> consentGrants, Aggregates<DataConsent> dataConsents, Clock clock) {
        return new RedeemCode(consentGrants, dataConsents, clock);
    }

    @Bean
    SharedData sharedData(KnownAccounts accounts, DataConsents found, AuditLog audit, Clock clock) {
        return new SharedData(accounts, found, audit, clock);
    }
}
