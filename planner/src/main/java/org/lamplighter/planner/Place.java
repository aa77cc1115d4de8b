package org.lamplighter.planner;

/**
 * A place, as the {@link TravelTimes} in use reads it: degrees north and east (WGS 84) on the earth, or plane coordinates.
 *
 * @param latitude degrees north, or y
 * @param longitude degrees east, or x
 */
public record Place(double latitude, double longitude) {

    public Place {
        if (!Double.isFinite(latitude) || !Double.isFinite(longitude)) {
            throw new IllegalArgumentException("a place has finite coordinates");
        }
    }

    /** Hides the place: whereabouts of people are sensitive. */
    @Override
    public String toString() {
        return "Place[hidden]";
    }
}
