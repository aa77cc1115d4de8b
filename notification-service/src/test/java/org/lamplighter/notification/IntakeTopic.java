package org.lamplighter.notification;

import org.apache.kafka.clients.admin.NewTopic;
import org.lamplighter.contracts.Topics;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** The topics that other services own, and make where they run. */
@TestConfiguration(proxyBeanMethods = false)
class IntakeTopic {

    @Bean
    KafkaAdmin.NewTopics intakeTopics() {
        return new KafkaAdmin.NewTopics(
                new NewTopic(Topics.CASES, 6, (short) 1),
                new NewTopic(Topics.OUTAGES, 6, (short) 1),
                new NewTopic(Topics.ACCOUNTS, 6, (short) 1));
    }
}
