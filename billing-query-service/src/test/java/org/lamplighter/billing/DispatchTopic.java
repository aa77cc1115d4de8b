package org.lamplighter.billing;

import org.apache.kafka.clients.admin.NewTopic;
import org.lamplighter.contracts.Topics;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** The topics that dispatch-service owns, and makes where it runs. */
@TestConfiguration(proxyBeanMethods = false)
class DispatchTopic {

    @Bean
    KafkaAdmin.NewTopics dispatchTopics() {
        return new KafkaAdmin.NewTopics(
                new NewTopic(Topics.WORK_ORDERS, 6, (short) 1), new NewTopic(Topics.ACCOUNT_SUPPLY, 6, (short) 1));
    }
}
