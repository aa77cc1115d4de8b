package org.lamplighter.notification;

import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.lamplighter.contracts.Topics;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.notification.message.Channels;
import org.lamplighter.notification.message.ComposeMessage;
import org.lamplighter.notification.message.DeliveryRules;
import org.lamplighter.notification.message.Households;
import org.lamplighter.notification.message.InAppChannel;
import org.lamplighter.notification.message.Message;
import org.lamplighter.notification.message.MessageChannel;
import org.lamplighter.notification.message.Messages;
import org.lamplighter.notification.message.QuietHours;
import org.lamplighter.notification.message.ReadMessage;
import org.lamplighter.notification.message.Recipients;
import org.lamplighter.notification.message.RetryPolicy;
import org.lamplighter.notification.message.SendDueMessages;
import org.lamplighter.notification.message.TellAnnouncement;
import org.lamplighter.notification.message.TellConsent;
import org.lamplighter.notification.message.TellReversal;
import org.lamplighter.notification.message.TellStep;
import org.lamplighter.notification.message.TellSupply;
import org.lamplighter.notification.message.Traces;
import org.lamplighter.notification.message.schedule.Dispatcher;
import org.lamplighter.notification.preferences.CustomerPreferences;
import org.lamplighter.notification.text.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** Puts rules, use cases and adapters together. */
@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    @Bean
    KafkaAdmin.NewTopics ownTopics(
            @Value("${lamplighter.topics.partitions:6}") int partitions,
            @Value("${lamplighter.topics.replication:1}") short replication) {
        return new KafkaAdmin.NewTopics(new NewTopic(Topics.MESSAGES, partitions, replication));
    }

    @Bean
    Texts texts(NotificationProperties properties) {
        return new Texts(properties.quietHours().zone());
    }

    @Bean
    DeliveryRules deliveryRules(NotificationProperties properties) {
        NotificationProperties.Quiet quiet = properties.quietHours();
        return new DeliveryRules(new QuietHours(quiet.start(), quiet.end(), quiet.zone()), properties.freshFor());
    }

    @Bean
    RetryPolicy retryPolicy(NotificationProperties properties) {
        NotificationProperties.Retries retries = properties.retries();
        return new RetryPolicy(
                retries.attempts(),
                retries.firstPause(),
                retries.longestPause(),
                properties.dispatch().claimFor());
    }

    @Bean
    MessageChannel inAppChannel() {
        return new InAppChannel();
    }

    @Bean
    Channels channels(List<MessageChannel> channels) {
        return new Channels(channels);
    }

    @Bean
    ComposeMessage composeMessage(
            CustomerPreferences preferences, DeliveryRules rules, Channels channels, Texts texts, Traces traces) {
        return new ComposeMessage(preferences, rules, channels, texts, traces);
    }

    @Bean
    TellStep tellStep(
            Recipients recipients,
            ComposeMessage composing,
            Channels channels,
            RetryPolicy retries,
            Aggregates<Message> messages,
            Clock clock) {
        return new TellStep(recipients, composing, channels, retries, messages, clock);
    }

    @Bean
    TellReversal tellReversal(Recipients recipients, TellStep tellStep) {
        return new TellReversal(recipients, tellStep);
    }

    @Bean
    TellAnnouncement tellAnnouncement(Households households, Recipients recipients, TellStep tellStep) {
        return new TellAnnouncement(households, recipients, tellStep);
    }

    @Bean
    TellSupply tellSupply(Recipients recipients, TellStep tellStep) {
        return new TellSupply(recipients, tellStep);
    }

    @Bean
    TellConsent tellConsent(Recipients recipients, TellStep tellStep) {
        return new TellConsent(recipients, tellStep);
    }

    @Bean
    SendDueMessages sendDueMessages(
            Messages messages,
            Aggregates<Message> aggregates,
            Recipients recipients,
            Channels channels,
            RetryPolicy retries,
            Traces traces,
            Clock clock) {
        return new SendDueMessages(messages, aggregates, recipients, channels, retries, traces, clock);
    }

    @Bean
    ReadMessage readMessage(Aggregates<Message> messages, Clock clock) {
        return new ReadMessage(messages, clock);
    }

    @Bean
    Dispatcher dispatcher(Messages messages, SendDueMessages sending, Clock clock, NotificationProperties properties) {
        NotificationProperties.Dispatch dispatch = properties.dispatch();
        return new Dispatcher(
                messages,
                sending,
                clock,
                new Dispatcher.Pace(dispatch.every().toMillis(), dispatch.batch(), dispatch.parallel()));
    }
}
