package org.lamplighter.dispatch.supply;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.lamplighter.contracts.billing.CustomerKind;
import org.lamplighter.contracts.dispatch.StopGround;

/**
 * When supply may be stopped on a ground, and when it is back.
 *
 * @param ground the ground
 * @param customers for whom; for everyone without a rule of their own when empty
 * @param effectiveFrom first day on which it is in force
 * @param notice between the notice and the stop; zero when supply may be stopped at once
 * @param lastNotice between the last notice and the stop; zero without one
 * @param stopWithin crews' time for a stop
 * @param giveBackWithin from the end of the cause to supply being back
 * @param source where it stands
 */
public record StopRule(
        StopGround ground,
        Set<CustomerKind> customers,
        LocalDate effectiveFrom,
        Duration notice,
        Duration lastNotice,
        Duration stopWithin,
        Duration giveBackWithin,
        String source) {

    public StopRule {
        customers = Set.copyOf(customers);
        if (notice.isNegative() || lastNotice.isNegative() || lastNotice.compareTo(notice) > 0) {
            throw new IllegalArgumentException("the last notice of a stop comes after the first");
        }
    }

    /** Whether supply may be stopped without notice. */
    boolean atOnce() {
        return notice.isZero();
    }

    boolean isFor(StopGround asked, CustomerKind customer) {
        return ground == asked && (customers.isEmpty() || customers.contains(customer));
    }
}
