package org.lamplighter.intake.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.intake.Channel;
import org.lamplighter.contracts.intake.Extent;
import org.lamplighter.contracts.intake.SelfCheck;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.contracts.intake.Symptom;
import org.lamplighter.contracts.intake.Urgency;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PersonalText;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.kit.personal.PostalAddress;

/**
 * A fault report (故障报修) as it was taken; it never changes.
 *
 * @param at when it was accepted
 * @param channel the way it came in
 * @param partnerId the outsourced call centre that took it, if one did
 * @param customer token subject of the customer whose case it is, if one uses the app
 * @param account the account it concerns, if known
 * @param area service area
 * @param transformer transformer area (台区), if known
 * @param siteClass class of the site
 * @param contactName whom to ask for
 * @param contactPhone number to call
 * @param address where the crew must go
 * @param symptom what the customer sees
 * @param extent how far it reaches
 * @param selfCheck answers of the scripted self-check
 * @param urgency urgent or ordinary
 * @param description the customer's own words, if any
 * @param language {@code zh} or {@code en}: what the customer is told things in
 */
public record Report(
        Instant at,
        Channel channel,
        @Nullable String partnerId,
        @Nullable String customer,
        @Nullable AccountNumber account,
        String area,
        @Nullable String transformer,
        SiteClass siteClass,
        PersonName contactName,
        PhoneNumber contactPhone,
        PostalAddress address,
        Symptom symptom,
        Extent extent,
        SelfCheck selfCheck,
        Urgency urgency,
        @Nullable PersonalText description,
        String language) {}
