package org.lamplighter.billing.calculation.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.PowerFactorStandard;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.VoltageLevel;

/**
 * What to calculate.
 *
 * @param region a province's code (320000) or name (Jiangsu, 江苏), or the code of an area in it
 * @param customerClass the class
 * @param usedBeforeKwh counted in the tiers' cycle before; nothing when absent
 * @param stretches one, or more where household, supply or tariff option changed or meters were read in between
 * @param lateFee what is paid late with it
 */
record CalculationRequest(
        @NotBlank @Size(max = 40) String region,
        @NotNull @JsonProperty("class") CustomerClass customerClass,

        @PositiveOrZero @Digits(integer = 9, fraction = 4) @Nullable
        BigDecimal usedBeforeKwh,

        @NotEmpty @Size(max = 12) List<@NotNull @Valid StretchEntry> stretches,
        @Valid @Nullable LateFeeEntry lateFee) {

    /** What a basic charge is counted by. */
    enum BasicChargeEntry {
        CAPACITY,
        CONTRACT_DEMAND,
        MEASURED_DEMAND
    }

    /**
     * A stretch of one set of terms.
     *
     * @param from first day
     * @param to day after the last
     * @param option what is chosen of the tariff; the single rate when absent
     * @param people people of the household; 1 when absent
     * @param lowIncome whether it is a registered low-income household
     * @param voltage voltage of supply; needed of commercial customers
     * @param basicCharge what the basic charge of a two-part tariff is counted by
     * @param capacityKva transformer capacity
     * @param contractDemandKw demand by contract
     * @param demandKw highest demand measured; of a curve its highest interval when absent
     * @param reactiveKvarh reactive energy
     * @param powerFactorStandard the power factor to be kept; with reactive energy
     * @param monthlyLossKwh energy lost before the meter in a whole month
     * @param registers what registers counted; or else a curve
     * @param curve energy by intervals
     */
    record StretchEntry(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @Nullable PriceOption option,
            @Min(1) @Max(100) @Nullable Integer people,
            @Nullable Boolean lowIncome,
            @Nullable VoltageLevel voltage,
            @Nullable BasicChargeEntry basicCharge,

            @PositiveOrZero @Digits(integer = 9, fraction = 6) @Nullable
            BigDecimal capacityKva,

            @PositiveOrZero @Digits(integer = 9, fraction = 6) @Nullable
            BigDecimal contractDemandKw,

            @PositiveOrZero @Digits(integer = 9, fraction = 6) @Nullable
            BigDecimal demandKw,

            @PositiveOrZero @Digits(integer = 12, fraction = 4) @Nullable
            BigDecimal reactiveKvarh,

            @Nullable PowerFactorStandard powerFactorStandard,

            @PositiveOrZero @Digits(integer = 9, fraction = 4) @Nullable
            BigDecimal monthlyLossKwh,

            @Size(min = 1, max = 40) @Nullable List<@NotNull @Valid RegisterEntry> registers,
            @Valid @Nullable CurveEntry curve) {}

    /**
     * What one register counted: kWh, or two readings.
     *
     * @param period the period it counts; the whole day when absent
     * @param kwh energy
     * @param opening what it showed first
     * @param closing what it showed last
     * @param factor kWh per unit shown; 1 when absent
     * @param correctionPercent per cent of what was read that is billed, to back-bill wrong wiring; 100 when absent
     */
    record RegisterEntry(
            @Nullable PricePeriod period,

            @PositiveOrZero @Digits(integer = 12, fraction = 4) @Nullable
            BigDecimal kwh,

            @PositiveOrZero @Digits(integer = 12, fraction = 4) @Nullable
            BigDecimal opening,

            @PositiveOrZero @Digits(integer = 12, fraction = 4) @Nullable
            BigDecimal closing,

            @Positive @Digits(integer = 7, fraction = 4) @Nullable
            BigDecimal factor,

            @Positive @Digits(integer = 5, fraction = 4) @Nullable
            BigDecimal correctionPercent) {}

    /**
     * Energy by intervals of whole days, from the first day of the stretch on, in local time.
     *
     * @param minutes 15, 30 or 60
     * @param kwh energy of each interval
     */
    record CurveEntry(
            @Min(15) @Max(60) int minutes,

            @NotEmpty @Size(max = MOST_INTERVALS) @Schema(description = "At most 2976: 31 days of 15 minutes")
            List<@NotNull @PositiveOrZero @Digits(integer = 9, fraction = 4) BigDecimal> kwh) {}

    /**
     * What is paid late.
     *
     * @param paidOn the day it is paid
     * @param debts what was not paid in time
     */
    record LateFeeEntry(
            @NotNull LocalDate paidOn,
            @NotEmpty @Size(max = 24) List<@NotNull @Valid DebtEntry> debts) {}

    /**
     * One debt.
     *
     * @param principal yuan
     * @param dueOn last day to pay it without a late fee
     */
    record DebtEntry(
            @NotNull @Positive @Digits(integer = 12, fraction = 2)
            BigDecimal principal,

            @NotNull LocalDate dueOn) {}

    private static final int MOST_INTERVALS = 31 * 96;
}
