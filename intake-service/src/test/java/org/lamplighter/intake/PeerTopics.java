package org.lamplighter.intake;

import org.apache.kafka.clients.admin.NewTopic;
import org.lamplighter.contracts.Topics;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** The topics that intake's peers own and would have created. */
@TestConfiguration(proxyBeanMethods = false)
class PeerTopics {

    private static final int PARTITIONS = 6;

    @Bean
    KafkaAdmin.NewTopics topicsOfPeers() {
        return new KafkaAdmin.NewTopics(topic(Topics.WORK_ORDERS), topic(Topics.OUTAGES), topic(Topics.ACCOUNTS));
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, PARTITIONS, (short) 1);
    }
}
