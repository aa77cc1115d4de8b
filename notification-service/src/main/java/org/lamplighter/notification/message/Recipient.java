package org.lamplighter.notification.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.notification.text.Language;

/**
 * Whom the messages of a case go to.
 *
 * @param caseId the case
 * @param customer token subject of the customer, if one reported it; whose inbox it is
 * @param phone number given with the case, if it is one
 * @param language language to tell in
 * @param activeSince when the case was reported, or reopened the last time
 */
public record Recipient(
        String caseId,
        @Nullable String customer,
        @Nullable PhoneNumber phone,
        Language language,
        Instant activeSince) {}
