package org.lamplighter.intake.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.kit.personal.PostalAddress;

/**
 * What intake needs of an account (用电户) that billing-query-service owns.
 *
 * @param number its number
 * @param holder name of its holder
 * @param phone number on file
 * @param address supply address
 * @param areaCode service area
 * @param transformerArea transformer area (台区) that feeds it, if known
 * @param siteClass class of the site
 * @param latitude degrees north, WGS 84, if known
 * @param longitude degrees east, WGS 84, if known
 * @param boundSubjects token subjects of the customers whose account it is
 */
public record KnownAccount(
        AccountNumber number,
        PersonName holder,
        PhoneNumber phone,
        PostalAddress address,
        String areaCode,
        @Nullable String transformerArea,
        SiteClass siteClass,
        @Nullable Double latitude,
        @Nullable Double longitude,
        List<String> boundSubjects) {

    public boolean isBoundTo(String subject) {
        return boundSubjects.contains(subject);
    }
}
