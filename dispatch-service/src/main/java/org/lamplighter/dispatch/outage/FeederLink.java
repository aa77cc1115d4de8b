package org.lamplighter.dispatch.outage;

/**
 * How an outage of a transformer area belongs to a feeder outage.
 *
 * @param outageId the feeder outage
 * @param role what its own order is
 */
public record FeederLink(String outageId, Role role) {

    /** What became of the order of an outage that turned out to be a part. */
    public enum Role {
        /** Its order repairs the whole feeder outage. */
        LEADS,
        /** Its order was withdrawn; it ends with the feeder outage. */
        LED,
        /** A crew had accepted its order, or may have; it ends as that crew says. */
        BESIDE
    }

    /** Whether an outage's customers hear what is told of its feeder's, and not of an order of its own. */
    static boolean isLed(Outage outage) {
        FeederLink link = outage.scope().partOf();
        return link != null && !link.is(Role.BESIDE);
    }

    boolean is(Role other) {
        return role == other;
    }
}
