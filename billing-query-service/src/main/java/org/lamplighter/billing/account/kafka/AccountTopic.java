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
        return new KafkaAdmin.NewTopics(TopicBuilder.name(Topics.ACCOUNTS)
                .partitions(PARTITIONS)
                .replicas(replicas)
                .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                .build());
    }

    @Bean
    KafkaAdmin.NewTopics arrearsTopics(@Value("${lamplighter.topics.replicas:1}") short replicas) {
        return new KafkaAdmin.NewTopics(
                TopicBuilder.name(Topics.ARREARS)
                        .partitions(PARTITIONS)
                        .replicas(replicas)
                        .build(),
                TopicBuilder.name(Topics.FIELD_WORK)
                        .partitions(PARTITIONS)
                        .replicas(replicas)
                        .build());
    }

    @Bean
    KafkaAdmin.NewTopics utilityTopics(@Value("${lamplighter.topics.replicas:1}") short replicas) {
        return new KafkaAdmin.NewTopics(
                TopicBuilder.name(Topics.UTILITY_READINGS)
                        .partitions(PARTITIONS)
                        .replicas(replicas)
                        .build(),
                TopicBuilder.name(Topics.UTILITY_PAYMENTS)
                        .partitions(PARTITIONS)
                        .replicas(replicas)
                        .build(),
                TopicBuilder.name(Topics.UTILITY_CURVES)
                        .partitions(PARTITIONS)
                        .replicas(replicas)
                        .build(),
                TopicBuilder.name(Topics.UTILITY_BILLS)
                        .partitions(PARTITIONS)
                        .replicas(replicas)
                        .build());
    }
}
