package org.lamplighter.notification.message;

import java.time.Instant;
import java.util.Map;
import org.lamplighter.notification.preferences.ChannelKind;
import org.lamplighter.notification.preferences.CustomerPreferences;
import org.lamplighter.notification.preferences.Preferences;
import org.lamplighter.notification.text.Texts;

/** Decides what is said to whom, where and when. */
public final class ComposeMessage {

    private final CustomerPreferences preferences;
    private final DeliveryRules rules;
    private final Channels channels;
    private final Texts texts;
    private final Traces traces;

    public ComposeMessage(
            CustomerPreferences preferences, DeliveryRules rules, Channels channels, Texts texts, Traces traces) {
        this.preferences = preferences;
        this.rules = rules;
        this.channels = channels;
        this.texts = texts;
        this.traces = traces;
    }

    Message compose(Step step, Recipient recipient, Instant now) {
        Map<ChannelKind, Verdict> verdicts = rules.verdicts(
                channels.inService(), new DeliveryRules.Situation(step, recipient, wishesOf(recipient), now));
        String text = texts.render(step.wording(), recipient.language(), now);
        return Message.of(step, text, recipient, verdicts, now, traces.current());
    }

    private Preferences wishesOf(Recipient recipient) {
        String customer = recipient.customer();
        return customer == null ? Preferences.DEFAULT : preferences.of(customer).state();
    }
}
