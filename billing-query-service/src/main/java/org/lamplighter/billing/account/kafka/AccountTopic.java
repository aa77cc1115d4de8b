package org.lamplighter.billing.account.kafka;

import org.apache.kafka.common.config.TopicConfig;
import org.lamplighter.contracts.Topics;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates the topics that this service owns, that of accounts compacted, so that a new consumer reads the latest state of each; and those
 * that the utility's own systems write to, where they are not there yet.
 */
@Configuration(proxyBeanMethods = false)
class AccountTopic {

    private static final int PARTITIONS = 6;

    @Bean
    KafkaAdmin.NewTopics ownTopics(@Value("${lamplighter.topics.replicas:1}") short replicas) {
        return new KafkaAdmin.NewTopics(topic(Topics.ACCOUNTS, replicas)
                .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                .build());
    }

    @Bean
    KafkaAdmin.NewTopics arrearsTopics(@Value("${lamplighter.topics.replicas:1}") short replicas) {
        return new KafkaAdmin.NewTopics(
                topic(Topics.LEDGERS, replicas).build(),
                topic(Topics.ARREARS, replicas).build(),
                topic(Topics.FIELD_WORK, replicas).build());
    }

    @Bean
    KafkaAdmin.NewTopics dataConsentTopic(@Value("${lamplighter.topics.replicas:1}") short replicas) {
        return new KafkaAdmin.NewTopics(topic(Topics.DATA_CONSENTS, replicas).build());
    }

    @Bean
    KafkaAdmin.NewTopics utilityTopics(@Value("${lamplighter.topics.replicas:1}") short replicas) {
        return new KafkaAdmin.NewTopics(
                topic(Topics.UTILITY_ACCOUNTS, replicas).build(),
                topic(Topics.UTILITY_READINGS, replicas).build(),
                topic(Topics.UTILITY_PAYMENTS, replicas).build(),
                topic(Topics.UTILITY_CURVES, replicas).build(),
                topic(Topics.UTILITY_BILLS, replicas).build());
    }

    private static TopicBuilder topic(String name, short replicas) {
        return TopicBuilder.name(name).partitions(PARTITIONS).replicas(replicas);
    }
}
