package org.lamplighter.dispatch.outage.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.network.TransformerArea;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.paging.Page;
import org.lamplighter.kit.aggregate.Stored;

/**
 * Published outages as a GeoJSON feature collection (RFC 7946).
 *
 * @param type always {@code FeatureCollection}
 * @param features one per outage
 * @param next cursor of the next page, if there is one; a foreign member, as the standard allows
 */
record OutageMap(
        String type, List<Feature> features, @Nullable String next) {

    /**
     * One outage.
     *
     * @param type always {@code Feature}
     * @param id the outage
     * @param geometry where it is dark; {@code null} when the network does not tell
     * @param properties what the list tells of it
     */
    record Feature(String type, String id, @Nullable Geometry geometry, PublishedOutage properties) {}

    /**
     * Where it is dark.
     *
     * @param type always {@code MultiPoint}
     * @param coordinates degrees east, then degrees north, WGS 84
     */
    record Geometry(String type, List<List<Double>> coordinates) {}

    private static final double ROUNDED_TO = 1000;

    static OutageMap of(Page<Stored<Outage>> page, Map<String, TransformerArea> known) {
        return new OutageMap(
                "FeatureCollection",
                page.items().stream().map(outage -> feature(outage, known)).toList(),
                page.next());
    }

    private static Feature feature(Stored<Outage> outage, Map<String, TransformerArea> known) {
        return new Feature(
                "Feature",
                outage.state().outageId(),
                geometry(outage.state().scope().transformerAreas(), known),
                PublishedOutage.of(outage, known));
    }

    private static @Nullable Geometry geometry(List<String> areas, Map<String, TransformerArea> known) {
        List<List<Double>> points = areas.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(area -> point(area.position()))
                .distinct()
                .toList();
        return points.isEmpty() ? null : new Geometry("MultiPoint", points);
    }

    private static List<Double> point(Position position) {
        return List.of(rounded(position.longitude()), rounded(position.latitude()));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * ROUNDED_TO) / ROUNDED_TO;
    }
}
