package org.lamplighter.dispatch.supply;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.lamplighter.contracts.billing.CustomerKind;
import org.lamplighter.contracts.dispatch.StopGround;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.dispatch.workorder.WorkHours;

/**
 * When supply is stopped and given back, as dated rules.
 *
 * @param rules of the newest in force, one that names the customer's kind goes before one for everyone
 * @param hours at which a stop may begin
 * @param again after so long crews are asked once more when they gave a return of supply up
 */
public record StopRules(List<StopRule> rules, WorkHours hours, Duration again) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    public StopRules {
        rules = List.copyOf(rules);
    }

    /**
     * The rule of a day.
     *
     * @throws IllegalStateException when the data has none
     */
    StopRule on(Instant now, StopGround ground, CustomerKind customer) {
        LocalDate today = LocalDate.ofInstant(now, CHINA);
        return rules.stream()
                .filter(rule ->
                        rule.isFor(ground, customer) && !rule.effectiveFrom().isAfter(today))
                .max(Comparator.<StopRule, Boolean>comparing(
                                rule -> !rule.customers().isEmpty())
                        .thenComparing(StopRule::effectiveFrom))
                .orElseThrow(() -> new IllegalStateException("no rule of stops for " + ground + " on " + today));
    }

    StopRule on(Instant now, CourseFacts facts) {
        return on(now, facts.ground(), facts.customer());
    }

    /** The first moment from this one on at which a stop on this ground may begin. */
    Instant begins(StopGround ground, Instant earliest) {
        return hours.next(WorkKind.SUPPLY_STOP, ground.name(), earliest);
    }
}
