package org.lamplighter.notification.mailbox;

import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.notification.message.MessageChannel;
import org.lamplighter.notification.message.Outcome;
import org.lamplighter.notification.message.Outgoing;
import org.lamplighter.notification.message.Recipient;
import org.lamplighter.notification.preferences.ChannelKind;
import org.lamplighter.notification.text.Texts;

/** Short messages of the embedded run: they go to the mailbox instead of an operator. */
final class MailboxChannel implements MessageChannel {

    private final Mailbox mailbox;
    private final Texts texts;

    MailboxChannel(Mailbox mailbox, Texts texts) {
        this.mailbox = mailbox;
        this.texts = texts;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.SMS;
    }

    @Override
    public Repetition repetition() {
        return Repetition.IGNORED;
    }

    @Override
    public Outcome handOver(Outgoing message) {
        Recipient recipient = message.recipient();
        PhoneNumber phone = recipient.phone();
        if (phone == null) {
            return new Outcome.Refused();
        }
        String text = texts.signed(message.text(), recipient.language());
        mailbox.put(new MailboxEntry(message.id(), phone, message.caseId(), message.kind(), text, message.at()));
        return new Outcome.Taken();
    }
}
