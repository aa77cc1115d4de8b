package org.lamplighter.notification.message;

import static org.lamplighter.notification.text.Placeholder.LAST_DAY;
import static org.lamplighter.notification.text.Placeholder.RECIPIENT;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lamplighter.contracts.billing.DataConsentEnded;
import org.lamplighter.contracts.billing.DataConsentGiven;
import org.lamplighter.kit.aggregate.Ids;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.notification.preferences.MessageKind;
import org.lamplighter.notification.text.Language;
import org.lamplighter.notification.text.Template;
import org.lamplighter.notification.text.Wording;

/**
 * Tells that a third party may see an account's data, or may not any more: to everyone whom the account concerns, so that a consent which one
 * of a household gave is no secret to the others, and to whoever gave it even when the account is not theirs any more.
 *
 * <p>Each consent has threads of its own: its news overtake one another and nothing else.
 */
public final class TellConsent {

    private final Recipients recipients;
    private final TellStep telling;

    public TellConsent(Recipients recipients, TellStep telling) {
        this.recipients = recipients;
        this.telling = telling;
    }

    /** Tells that it was given. */
    public void tell(DataConsentGiven event, EventMetadata metadata) {
        Wording wording = AccountSteps.say(Template.DATA_CONSENT_GIVEN, event.accountNumber())
                .word(LAST_DAY, event.until().toString());
        tell(
                new Consent(event.consentId(), event.accountNumber(), event.customerSubject()),
                wording,
                language -> named(language, event.recipientNameZh(), event.recipientNameEn()),
                metadata);
    }

    /** Tells that it ended; an end for a reason that this version does not know is told as a revocation. */
    public void tell(DataConsentEnded event, EventMetadata metadata) {
        Template template = switch (event.reason()) {
            case "EXPIRED" -> Template.DATA_CONSENT_EXPIRED;
            case "BINDING_GIVEN_UP" -> Template.DATA_CONSENT_ENDED_WITH_BINDING;
            default -> Template.DATA_CONSENT_REVOKED;
        };
        tell(
                new Consent(event.consentId(), event.accountNumber(), event.customerSubject()),
                AccountSteps.say(template, event.accountNumber()),
                language -> named(language, event.recipientNameZh(), event.recipientNameEn()),
                metadata);
    }

    /** Which consent, for which account, and who gave it. */
    private record Consent(String id, String account, String by) {}

    private void tell(Consent consent, Wording wording, Function<Language, String> name, EventMetadata metadata) {
        for (Recipient concerned : concerned(consent, metadata)) {
            Recipient recipient = new Recipient(
                    Ids.derived("DC", consent.id(), concerned.thread()),
                    concerned.customer(),
                    concerned.phone(),
                    concerned.language(),
                    metadata.time());
            recipients.keep(recipient);
            telling.tell(
                    new Step(
                            consent.account(),
                            metadata.sequence(),
                            metadata.time(),
                            MessageKind.DATA_CONSENT,
                            wording.word(RECIPIENT, name.apply(recipient.language()))),
                    recipient);
        }
    }

    private List<Recipient> concerned(Consent consent, EventMetadata metadata) {
        List<Recipient> concerned = new ArrayList<>(recipients.of(consent.account()));
        if (concerned.stream().noneMatch(each -> consent.by().equals(each.customer()))) {
            concerned.addAll(AccountRecipients.of(consent.account(), List.of(consent.by()), null, metadata.time()));
        }
        return concerned;
    }

    private static String named(Language language, String zh, String en) {
        return language == Language.CHINESE ? zh : en;
    }
}
