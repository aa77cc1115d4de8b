package org.lamplighter.gateway.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the limits may use of the gateway itself.
 *
 * @param callers how many callers are remembered; beyond that the least used are forgotten and start anew
 * @param forgetAfter how long a silent caller is remembered; longer than any bucket takes to fill
 * @param streamsPerCaller live streams that one caller may hold
 */
@ConfigurationProperties("lamplighter.gateway.limits")
record LimitSettings(
        @DefaultValue("100000") long callers,
        @DefaultValue("10m") Duration forgetAfter,
        @DefaultValue("10") int streamsPerCaller) {}
