package org.lamplighter.intake.cases;

import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.intake.Extent;
import org.lamplighter.contracts.intake.SelfCheck;
import org.lamplighter.contracts.intake.Symptom;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PersonalText;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.kit.personal.PostalAddress;

/**
 * A fault report as it is handed in. What it leaves out is taken from the account.
 *
 * @param account the account, if known
 * @param area service area; needed without an account
 * @param address where the crew must go; needed without an account
 * @param contactName whom to ask for; needed without an account
 * @param contactPhone number to call; needed without an account
 * @param symptom what the customer sees
 * @param extent how far it reaches
 * @param selfCheck answers of the scripted self-check
 * @param hazard whether people are hurt, something burns or a crowd is in danger
 * @param description the customer's own words, if any
 * @param language {@code zh} or {@code en}
 */
public record Draft(
        @Nullable AccountNumber account,
        @Nullable String area,
        @Nullable PostalAddress address,
        @Nullable PersonName contactName,
        @Nullable PhoneNumber contactPhone,
        Symptom symptom,
        Extent extent,
        SelfCheck selfCheck,
        boolean hazard,
        @Nullable PersonalText description,
        String language) {}
