package org.lamplighter.billing.account;

import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.kit.personal.PostalAddress;

/**
 * Where an account takes its power.
 *
 * @param address the supply address
 * @param areaCode the service area, six digits
 * @param transformerArea the transformer area (台区) that feeds it, if known
 * @param siteClass class of the site
 * @param position where it is, if known
 */
public record SupplyPoint(
        PostalAddress address,
        String areaCode,
        @Nullable String transformerArea,
        SiteClass siteClass,
        @Nullable Position position) {}
