package org.lamplighter.dispatch;

import org.apache.kafka.clients.admin.NewTopic;
import org.lamplighter.contracts.Topics;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** The topics this service owns, and the one on which the network's systems talk to it. */
@Configuration(proxyBeanMethods = false)
class Topology {

    @Bean
    KafkaAdmin.NewTopics dispatchTopics(
            @Value("${lamplighter.topics.partitions:6}") int partitions,
            @Value("${lamplighter.topics.replication:1}") short replication) {
        return new KafkaAdmin.NewTopics(
                new NewTopic(Topics.WORK_ORDERS, partitions, replication),
                new NewTopic(Topics.OUTAGES, partitions, replication),
                new NewTopic(Topics.ACCOUNT_SUPPLY, partitions, replication),
                new NewTopic(Topics.DEVICE_EVENTS, partitions, replication));
    }
}
