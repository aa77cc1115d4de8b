package org.lamplighter.dispatch.network;

import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.dispatch.geo.Position;

/**
 * A transformer area (台区): the transformer and all that it feeds.
 *
 * @param code its number
 * @param name as people call it
 * @param feeder the 10 kV feeder (线路) that feeds it
 * @param substation the substation the feeder leaves
 * @param areaCode the service area
 * @param siteClass class of its sites
 * @param position where the transformer stands
 */
public record TransformerArea(
        String code,
        String name,
        String feeder,
        String substation,
        String areaCode,
        SiteClass siteClass,
        Position position) {}
