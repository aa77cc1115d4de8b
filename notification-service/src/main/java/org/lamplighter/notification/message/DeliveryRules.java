package org.lamplighter.notification.message;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lamplighter.notification.preferences.ChannelKind;
import org.lamplighter.notification.preferences.Preferences;

/** Decides on which channels a step is told, and when. The first rule that objects is heard. */
public final class DeliveryRules {

    /** Everything a rule may look at. */
    record Situation(Step step, Recipient recipient, Preferences preferences, Instant now) {}

    private interface Rule {
        Optional<Verdict> objection(ChannelKind channel, Situation situation);
    }

    private final QuietHours quietHours;
    private final Duration freshFor;
    private final List<Rule> rules =
            List.of(DeliveryRules::someoneIsReached, DeliveryRules::theCustomerWantsIt, this::nobodyIsWoken);

    /**
     * With the house's settings.
     *
     * @param freshFor how long after a report, or a reopening, its progress is told at any hour
     */
    public DeliveryRules(QuietHours quietHours, Duration freshFor) {
        this.quietHours = quietHours;
        this.freshFor = freshFor;
    }

    /** What becomes of the step on each of the channels in service. */
    Map<ChannelKind, Verdict> verdicts(Set<ChannelKind> inService, Situation situation) {
        Map<ChannelKind, Verdict> verdicts = new EnumMap<>(ChannelKind.class);
        for (ChannelKind channel : inService) {
            verdicts.put(
                    channel,
                    rules.stream()
                            .flatMap(rule -> rule.objection(channel, situation).stream())
                            .findFirst()
                            .orElseGet(Verdict.Now::new));
        }
        return verdicts;
    }

    /** An inbox needs a customer who logs in, a short message a mobile number. */
    private static Optional<Verdict> someoneIsReached(ChannelKind channel, Situation situation) {
        Recipient recipient = situation.recipient();
        boolean reached = switch (channel) {
            case IN_APP -> recipient.customer() != null;
            case SMS -> recipient.phone() != null && recipient.phone().value().startsWith("1");
        };
        return reached ? Optional.empty() : Optional.of(new Verdict.Never(Reason.NO_CONTACT));
    }

    private static Optional<Verdict> theCustomerWantsIt(ChannelKind channel, Situation situation) {
        return situation.preferences().wants(situation.step().kind(), channel)
                ? Optional.empty()
                : Optional.of(new Verdict.Never(Reason.SWITCHED_OFF));
    }

    /** In quiet hours only the progress of a fresh repair rings; the person is waiting for it in the dark. */
    private Optional<Verdict> nobodyIsWoken(ChannelKind channel, Situation situation) {
        if (!channel.isRinging() || isUrgent(situation)) {
            return Optional.empty();
        }
        return quietHours.endingAfter(situation.now()).map(Verdict.Later::new);
    }

    private boolean isUrgent(Situation situation) {
        Instant freshUntil = situation.recipient().activeSince().plus(freshFor);
        return situation.step().kind().isProgress() && situation.now().isBefore(freshUntil);
    }
}
