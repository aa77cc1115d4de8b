package org.lamplighter.dispatch.network;

import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.billing.CustomerKind;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.kit.personal.PostalAddress;

/**
 * Where an account is and whom a crew asks for there: what an order at its meter needs, and nothing else.
 *
 * @param accountNumber ten digits
 * @param areaCode the service area
 * @param transformerArea the transformer area (台区) that feeds it, if known
 * @param siteClass class of the site
 * @param name of the account holder
 * @param phone on file
 * @param address of the supply
 * @param position of the site, if known
 * @param customerKind what notice it is due before supply is stopped, if that was told
 * @param protectedFromStops whether its supply is not to be stopped, if that was told
 */
public record AccountSite(
        String accountNumber,
        String areaCode,
        @Nullable String transformerArea,
        SiteClass siteClass,
        PersonName name,
        PhoneNumber phone,
        PostalAddress address,
        @Nullable Position position,
        @Nullable CustomerKind customerKind,
        @Nullable Boolean protectedFromStops) {}
