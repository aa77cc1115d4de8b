package org.lamplighter.intake.cases.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.intake.Extent;
import org.lamplighter.contracts.intake.SelfCheck;
import org.lamplighter.contracts.intake.Symptom;
import org.lamplighter.intake.cases.Draft;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PersonalText;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.kit.personal.PostalAddress;

/**
 * A fault report as it is handed in, by whichever way. Customers name one of their accounts; partners and the desk may name
 * area and address instead.
 */
record ReportBody(
        @Nullable @Pattern(regexp = "\\d{10}") String accountNumber,
        @Nullable @Pattern(regexp = "\\d{6}") String areaCode,
        @Nullable @Size(min = 1, max = 64) String contactName,
        @Nullable @Size(min = 7, max = 24) String contactPhone,
        @Nullable @Size(min = 2, max = 200) String address,
        @Nullable @Valid CallerBody caller,
        @NotNull Symptom symptom,
        @NotNull Extent extent,
        @Nullable SelfCheck selfCheck,
        @Nullable Boolean hazard,
        @Nullable @Size(max = 2000) String description,
        @Nullable @Pattern(regexp = "zh|en") String language) {

    private static final SelfCheck NOT_MADE = new SelfCheck(null, null, null);

    /** Who called a partner or the desk. */
    record CallerBody(
            @NotNull @Size(min = 1, max = 64) String name,
            @NotNull @Size(min = 7, max = 24) String phone) {}

    Draft draft(Locale locale) {
        String name = caller == null ? contactName : caller.name();
        String phone = caller == null ? contactPhone : caller.phone();
        return new Draft(
                accountNumber == null ? null : new AccountNumber(accountNumber),
                areaCode,
                address == null ? null : new PostalAddress(address),
                name == null ? null : new PersonName(name),
                phone == null ? null : new PhoneNumber(phone),
                symptom,
                extent,
                selfCheck == null ? NOT_MADE : selfCheck,
                Boolean.TRUE.equals(hazard),
                description == null || description.isEmpty() ? null : new PersonalText(description),
                language(locale));
    }

    private String language(Locale locale) {
        if (language != null) {
            return language;
        }
        return locale.getLanguage().equals("en") ? "en" : "zh";
    }
}
