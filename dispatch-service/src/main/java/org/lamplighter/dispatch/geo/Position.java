package org.lamplighter.dispatch.geo;

/**
 * A place on the earth, WGS 84.
 *
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 */
public record Position(double latitude, double longitude) {

    /** Mean radius of the earth (IUGG). */
    private static final double EARTH_METRES = 6_371_008.8;

    public Position {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("latitude within 90 and longitude within 180 degrees");
        }
    }

    /** Metres along the great circle. */
    public double metresTo(Position other) {
        double lat1 = Math.toRadians(latitude);
        double lat2 = Math.toRadians(other.latitude);
        double sinLat = Math.sin((lat2 - lat1) / 2);
        double sinLon = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double h = sinLat * sinLat + Math.cos(lat1) * Math.cos(lat2) * sinLon * sinLon;
        return 2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /** Hides the place: whereabouts of people are sensitive. */
    @Override
    public String toString() {
        return "Position[hidden]";
    }
}
