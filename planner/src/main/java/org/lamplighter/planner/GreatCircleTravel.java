package org.lamplighter.planner;

import java.util.List;

/**
 * The great circle, stretched to roads, at an even speed.
 *
 * @param kilometresPerHour mean speed on the road, above 0
 * @param roadFactor length of the road over the great circle, at least 1
 */
public record GreatCircleTravel(double kilometresPerHour, double roadFactor) implements TravelTimes {

    /** Mean radius of the earth (IUGG). */
    private static final double EARTH_METRES = 6_371_008.8;

    public GreatCircleTravel {
        if (!(kilometresPerHour > 0) || !(roadFactor >= 1)) {
            throw new IllegalArgumentException("speed above 0, road factor at least 1");
        }
    }

    /** By the chord between points on the unit sphere, which needs no trigonometry per pair but one arc sine. */
    @Override
    public TravelMatrix between(List<Place> places) {
        int count = places.size();
        double[] x = new double[count];
        double[] y = new double[count];
        double[] z = new double[count];
        for (int i = 0; i < count; i++) {
            double latitude = Math.toRadians(places.get(i).latitude());
            double longitude = Math.toRadians(places.get(i).longitude());
            x[i] = Math.cos(latitude) * Math.cos(longitude);
            y[i] = Math.cos(latitude) * Math.sin(longitude);
            z[i] = Math.sin(latitude);
        }
        double secondsPerRadian = EARTH_METRES * roadFactor / (kilometresPerHour / 3.6);
        return (from, to) -> {
            double dx = x[from] - x[to];
            double dy = y[from] - y[to];
            double dz = z[from] - z[to];
            double half = Math.sqrt(dx * dx + dy * dy + dz * dz) / 2;
            return 2 * Math.asin(Math.min(1, half)) * secondsPerRadian;
        };
    }
}
