package org.lamplighter.planner;

/**
 * What it costs to let a visit wait, in the same unit as a second on the road.
 *
 * <pre>
 * cost                       ╱  perSecond + perSecondLate
 *                          ╱
 *              ___....---   perSecond
 * ___....---
 * 0                       due        work begins ─▶
 * </pre>
 *
 * @param perSecond for each second from 0 until work begins, not negative
 * @param due when work should begin at the latest
 * @param perSecondLate for each second after {@code due} on top, not negative
 */
public record Promptness(double perSecond, double due, double perSecondLate) {

    /** Any time is as good as any other. */
    public static final Promptness NO_MATTER = new Promptness(0, Double.POSITIVE_INFINITY, 0);

    public Promptness {
        if (!(perSecond >= 0) || !(perSecondLate >= 0) || Double.isNaN(due)) {
            throw new IllegalArgumentException("waiting costs nothing or something");
        }
    }

    boolean matters() {
        return perSecond > 0 || (perSecondLate > 0 && due < Double.POSITIVE_INFINITY);
    }

    double cost(double begin) {
        return begin * perSecond + (begin > due ? (begin - due) * perSecondLate : 0);
    }
}
