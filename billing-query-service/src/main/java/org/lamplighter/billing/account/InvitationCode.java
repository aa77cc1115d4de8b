package org.lamplighter.billing.account;

import java.security.SecureRandom;
import java.util.Locale;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.personal.PersonalDataCipher;

/**
 * The code of an invitation, 40 bits: eight characters of Crockford's base 32, shown as {@code 7K3F-9QZT}. It survives being
 * read over the phone: O is taken for 0, I and L for 1, hyphens and blanks for nothing.
 */
record InvitationCode(String value) {

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    InvitationCode {
        value = value.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
    }

    static InvitationCode random(SecureRandom random) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        return new InvitationCode(code.toString());
    }

    /** What is kept of it: of no use without the data key, and at no other account. */
    String hash(AccountNumber account, PersonalDataCipher cipher) {
        return cipher.blindIndex("invitation:" + account.value() + ":" + value);
    }

    /** As people read it. */
    String shown() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }

    @Override
    public String toString() {
        return "InvitationCode";
    }
}
