package org.lamplighter.dispatch.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits that figures compare with ({@code lamplighter.dispatch.figures.*}). Defaults: 供电服务技能等级评价 2026, an order is
 * dispatched within 2 minutes and accepted or returned within 3.
 *
 * @param assignWithin from an order's opening to a crew being told
 * @param acceptWithin from a crew being told to its acceptance
 */
@ConfigurationProperties("lamplighter.dispatch.figures")
public record FigureSettings(
        @DefaultValue("2m") Duration assignWithin,
        @DefaultValue("3m") Duration acceptWithin) {}
