package org.lamplighter.notification;

import org.apache.kafka.clients.admin.NewTopic;
import org.lamplighter.contracts.Topics;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** The topics that intake-service, dispatch-service and billing-query-service own, and make where they run. */
@TestConfiguration(proxyBeanMethods = false)
class PeerTopics {

    @Bean
    KafkaAdmin.NewTopics peerTopics() {
        return new KafkaAdmin.NewTopics(
                topic(Topics.CASES),
                topic(Topics.ACCOUNTS),
                topic(Topics.ARREARS),
                topic(Topics.LEDGERS),
                topic(Topics.DATA_CONSENTS),
                topic(Topics.OUTAGES),
                topic(Topics.ACCOUNT_SUPPLY));
    }

    private static NewTopic topic(String name) {
        return new NewTopic(name, 6, (short) 1);
    }
}
