package org.lamplighter.notification.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Ids;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.notification.text.Language;

/** Who is told of an account: everyone who has bound it, in their inboxes, and once the phone on file. */
public final class AccountRecipients {

    private AccountRecipients() {}

    /**
     * One per customer; the phone goes with the first of them, whose wishes count for it, or alone where nobody has bound the
     * account.
     *
     * @param subjects token subjects, in the order in which they bound it
     */
    public static List<Recipient> of(
            String account, List<String> subjects, @Nullable PhoneNumber phone, Instant since) {
        if (subjects.isEmpty()) {
            return List.of(recipient(account, "phone on file", null, phone, since));
        }
        List<Recipient> recipients = new ArrayList<>();
        for (String subject : subjects) {
            recipients.add(recipient(account, subject, subject, recipients.isEmpty() ? phone : null, since));
        }
        return recipients;
    }

    private static Recipient recipient(
            String account, String who, @Nullable String customer, @Nullable PhoneNumber phone, Instant since) {
        return new Recipient(Ids.derived("A", account, who), customer, phone, Language.CHINESE, since);
    }
}
