package org.lamplighter.billing.account.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.identification.Proof;
import org.lamplighter.billing.identification.ProofItem;

/**
 * A customer wants to have an account in the app.
 *
 * @param accountNumber ten digits
 * @param holderName name of the holder
 * @param phoneLastFour last four digits of the phone on file
 * @param phoneNumber the phone on file, whole
 * @param supplyAddress cannot be checked, and is refused by name like those after it
 * @param idLastDigits last digits of the holder's identity card
 * @param servicePassword service password
 * @param phoneCode code sent to the phone on file
 */
record BindingRequest(
        @NotBlank @Pattern(regexp = "\\d{10}") String accountNumber,
        @Nullable @Size(min = 1, max = 64) String holderName,
        @Nullable @Pattern(regexp = "\\d{4}") String phoneLastFour,
        @Nullable @Size(min = 1, max = 20) String phoneNumber,
        @Nullable @Size(max = 200) String supplyAddress,
        @Nullable @Size(max = 20) String idLastDigits,
        @Nullable @Size(max = 64) String servicePassword,
        @Nullable @Size(max = 20) String phoneCode) {

    Proof proof() {
        Map<ProofItem, String> said = new EnumMap<>(ProofItem.class);
        putIfSaid(said, ProofItem.HOLDER_NAME, holderName);
        putIfSaid(said, ProofItem.PHONE_LAST_FOUR, phoneLastFour);
        putIfSaid(said, ProofItem.PHONE_NUMBER, phoneNumber);
        putIfSaid(said, ProofItem.SUPPLY_ADDRESS, supplyAddress);
        putIfSaid(said, ProofItem.ID_LAST_DIGITS, idLastDigits);
        putIfSaid(said, ProofItem.SERVICE_PASSWORD, servicePassword);
        putIfSaid(said, ProofItem.PHONE_CODE, phoneCode);
        return new Proof(said);
    }

    private static void putIfSaid(Map<ProofItem, String> said, ProofItem item, @Nullable String text) {
        if (text != null) {
            said.put(item, text);
        }
    }

    @Override
    public String toString() {
        return "BindingRequest";
    }
}
