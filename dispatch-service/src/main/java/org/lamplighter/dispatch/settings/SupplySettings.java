package org.lamplighter.dispatch.settings;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lamplighter.contracts.billing.CustomerKind;
import org.lamplighter.contracts.dispatch.StopGround;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Stops for theft and breach ({@code lamplighter.dispatch.supply-stops.*}).
 *
 * @param rules when supply may be stopped and when it is back, as dated rules
 * @param again after so long crews are asked once more when they gave a return of supply up
 */
@ConfigurationProperties("lamplighter.dispatch.supply-stops")
public record SupplySettings(
        @DefaultValue List<RuleSettings> rules,
        @DefaultValue("10m") Duration again) {

    /** See {@link org.lamplighter.dispatch.supply.StopRule}. */
    public record RuleSettings(
            StopGround ground,
            @DefaultValue Set<CustomerKind> customers,
            LocalDate effectiveFrom,
            @DefaultValue("0s") Duration notice,
            @DefaultValue("0s") Duration lastNotice,
            Duration stopWithin,
            Duration giveBackWithin,
            String source) {}
}
