package org.lamplighter.billing.identification;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PhoneNumber;

/**
 * What a person says to show that an account is theirs.
 *
 * @param said what they say, by item; the number of the account is said by asking for it
 */
public record Proof(Map<ProofItem, String> said) {

    public Proof {
        said = Map.copyOf(said);
    }

    /** Items that are said, or told by what is said. */
    Set<ProofItem> items() {
        Set<ProofItem> items = EnumSet.of(ProofItem.ACCOUNT_NUMBER);
        items.addAll(said.keySet());
        if (items.contains(ProofItem.PHONE_NUMBER)) {
            items.add(ProofItem.PHONE_LAST_FOUR);
        }
        return items;
    }

    /** Whether all that is said fits what is on file. */
    public boolean fits(PersonName name, PhoneNumber phone) {
        return said.entrySet().stream().allMatch(each -> isRight(each.getKey(), each.getValue(), name, phone));
    }

    private static boolean isRight(ProofItem item, String text, PersonName name, PhoneNumber phone) {
        return switch (item) {
            case ACCOUNT_NUMBER -> true;
            case HOLDER_NAME -> name.value().equals(text.strip());
            case PHONE_NUMBER -> phone.value().equals(digits(text));
            case PHONE_LAST_FOUR -> phone.lastFour().equals(text.strip());
            case SUPPLY_ADDRESS, ID_LAST_DIGITS, SERVICE_PASSWORD, PHONE_CODE -> false;
        };
    }

    /** As numbers on file are kept. */
    private static String digits(String text) {
        String bare = text.replaceAll("[\\s-]", "");
        return bare.startsWith("+86") ? bare.substring(3) : bare;
    }

    @Override
    public String toString() {
        return "Proof" + said.keySet(); // never what is said
    }
}
