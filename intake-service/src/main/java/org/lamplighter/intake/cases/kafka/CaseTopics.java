package org.lamplighter.intake.cases.kafka;

import org.apache.kafka.clients.admin.NewTopic;
import org.lamplighter.contracts.Topics;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** The topic this service owns. */
@Configuration(proxyBeanMethods = false)
class CaseTopics {

    @Bean
    KafkaAdmin.NewTopics caseTopic(
            @Value("${lamplighter.topics.partitions:6}") int partitions,
            @Value("${lamplighter.topics.replication:1}") short replication) {
        return new KafkaAdmin.NewTopics(new NewTopic(Topics.CASES, partitions, replication));
    }
}
