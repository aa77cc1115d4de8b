package org.lamplighter.dispatch.workorder;

import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.kit.personal.PostalAddress;

/**
 * Where the work is.
 *
 * @param areaCode the service area
 * @param transformerArea the transformer area (台区), if known
 * @param siteClass class of the site
 * @param address where the crew must go
 * @param position the site's own, or else its transformer's; {@code null} when neither is known
 */
public record Site(
        String areaCode,
        @Nullable String transformerArea,
        SiteClass siteClass,
        PostalAddress address,
        @Nullable Position position) {}
