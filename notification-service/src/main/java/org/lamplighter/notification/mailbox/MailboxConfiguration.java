package org.lamplighter.notification.mailbox;

import org.lamplighter.notification.message.MessageChannel;
import org.lamplighter.notification.text.Texts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@MailboxEnabled
@Configuration(proxyBeanMethods = false)
class MailboxConfiguration {

    @Bean
    MessageChannel mailboxChannel(Mailbox mailbox, Texts texts) {
        return new MailboxChannel(mailbox, texts);
    }
}
