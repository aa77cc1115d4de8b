package org.lamplighter.contracts.intake;

import org.jspecify.annotations.Nullable;

/**
 * Answers of the scripted self-check that a customer makes before a crew is sent; {@code null} where not answered.
 *
 * @param mainSwitchOn whether the main switch (总开关) is on
 * @param meterDisplayLit whether the meter's display is lit
 * @param neighboursDark whether the neighbours have no power either
 */
public record SelfCheck(
        @Nullable Boolean mainSwitchOn,
        @Nullable Boolean meterDisplayLit,
        @Nullable Boolean neighboursDark) {}
