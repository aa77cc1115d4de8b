package org.lamplighter.notification.message.kafka;

import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.SealedText;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.lamplighter.kit.personal.PhoneNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Numbers as they come with events. */
final class ContactPhones {

    private static final Logger log = LoggerFactory.getLogger(ContactPhones.class);

    private ContactPhones() {}

    /** The number, or nothing when what was given is none that can be called. */
    static @Nullable PhoneNumber open(SealedText sealed, PersonalDataCipher cipher) {
        String clear = cipher.open(sealed);
        try {
            return new PhoneNumber(clear);
        } catch (IllegalArgumentException e) {
            log.info("A contact number is neither a mobile nor a landline; nobody is told by phone");
            return null;
        }
    }
}
