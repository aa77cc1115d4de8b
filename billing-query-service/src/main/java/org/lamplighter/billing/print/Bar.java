package org.lamplighter.billing.print;

import java.math.BigDecimal;

/**
 * A bar of a chart.
 *
 * @param label what stands under it
 * @param value how high it is, not below 0; its figure stands above it
 * @param marked whether it is the one the chart is about
 */
public record Bar(String label, BigDecimal value, boolean marked) {}
