package org.lamplighter.billing.identification;

import java.util.regex.Pattern;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PhoneNumber;

/**
 * What a person says to show that an account is theirs.
 *
 * @param holderName name of the account holder
 * @param phoneLastFour last four digits of the number on file
 */
public record Proof(PersonName holderName, String phoneLastFour) {

    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");

    public Proof {
        if (!FOUR_DIGITS.matcher(phoneLastFour).matches()) {
            throw new IllegalArgumentException("four digits");
        }
    }

    /** Whether it fits what is on file. */
    public boolean fits(PersonName name, PhoneNumber phone) {
        return holderName.equals(name) && phoneLastFour.equals(phone.lastFour());
    }

    @Override
    public String toString() {
        return "Proof[" + holderName.masked() + "]";
    }
}
