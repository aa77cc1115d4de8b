package org.lamplighter.billing.account;

import com.mongodb.client.model.Indexes;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.lamplighter.billing.audit.AuditLog;
import org.lamplighter.billing.identification.CheckIdentity;
import org.lamplighter.billing.identification.CountTries;
import org.lamplighter.billing.rating.Tariffs;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires accounts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SharingProperties.class)
class AccountConfiguration {

    @Bean
    AggregateKind<Account> accountKind() {
        return new AggregateKind<>(
                "accounts",
                Account.class,
                List.of(
                        Indexes.compoundIndex(
                                Indexes.ascending("state.bindings.subject"), Indexes.ascending("state.number")),
                        Indexes.compoundIndex(
                                Indexes.ascending("state.shares.subject"), Indexes.ascending("state.number"))));
    }

    @Bean
    Aggregates<Account> accounts(AggregateFactory factory, AggregateKind<Account> accountKind) {
        return factory.aggregates(accountKind);
    }

    @Bean
    AccountRows accountRows(
            Aggregates<Account> accounts,
            Tariffs tariffs,
            PersonalDataCipher cipher,
            ObjectProvider<AccountChanged> listeners,
            Clock clock) {
        return new AccountRows(
                accounts, tariffs, cipher, listeners.orderedStream().toList(), clock);
    }

    @Bean
    BindAccount bindAccount(
            Aggregates<Account> accounts, CheckIdentity identity, PersonalDataCipher cipher, Clock clock) {
        return new BindAccount(accounts, identity, cipher, clock);
    }

    @Bean
    ChangeBinding changeBinding(
            Aggregates<Account> accounts,
            PersonalDataCipher cipher,
            ObjectProvider<BindingEnds> listeners,
            Clock clock) {
        return new ChangeBinding(accounts, cipher, listeners.orderedStream().toList(), clock);
    }

    @Bean
    MarkAccount markAccount(
            Aggregates<Account> accounts, AuditLog audit, ObjectProvider<AccountChanged> listeners, Clock clock) {
        return new MarkAccount(accounts, audit, listeners.orderedStream().toList(), clock);
    }

    @Bean
    FollowSupply followSupply(Aggregates<Account> accounts, PersonalDataCipher cipher, Clock clock) {
        return new FollowSupply(accounts, cipher, clock);
    }

    @Bean
    OwnAccounts ownAccounts(Aggregates<Account> accounts, BoundAccounts bound) {
        return new OwnAccounts(accounts, bound);
    }

    @Bean
    ShareAccount shareAccount(
            OwnAccounts own,
            Aggregates<Account> accounts,
            PersonalDataCipher cipher,
            AuditLog audit,
            SharingProperties sharing,
            Clock clock) {
        return new ShareAccount(
                own,
                accounts,
                cipher,
                audit,
                new ShareAccount.SharingTerms(sharing.invitationValid(), new SecureRandom(), clock));
    }

    @Bean
    ViewAccount viewAccount(
            OwnAccounts own,
            Aggregates<Account> accounts,
            CountTries tries,
            PersonalDataCipher cipher,
            AuditLog audit,
            Clock clock) {
        return new ViewAccount(own, accounts, tries, cipher, audit, clock);
    }

    @Bean
    KnownAccounts knownAccounts(Aggregates<Account> accounts, CheckIdentity identity, AuditLog audit) {
        return new KnownAccounts(accounts, identity, audit);
    }
}
