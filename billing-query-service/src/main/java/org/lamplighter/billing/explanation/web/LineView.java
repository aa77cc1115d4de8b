package org.lamplighter.billing.explanation.web;

import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.BillLine;
import org.lamplighter.billing.rating.Derivation;
import org.lamplighter.billing.rating.MonthShare;
import org.lamplighter.billing.rating.PricePeriod;

/**
 * A line with what it is computed from: the quantity stands in the field of its unit, the others are absent. Figures are
 * texts, so that no reader takes them for floating-point numbers.
 *
 * @param kind what it is for
 * @param period the period, where prices differ by time of use
 * @param tier the tier, from 1, where it matters
 * @param kwh energy
 * @param kw demand
 * @param kva capacity
 * @param share days charged of the days that a month's price is for, for example {@code 20/31}
 * @param times how often it is charged, where more than once
 * @param base amount that the per cent are of
 * @param percent per cent of the base; on a late fee, a day
 * @param days days late
 * @param powerFactor the power factor kept
 * @param unitPrice price of a kWh, or of a kW or kVA and month
 * @param exact amount before rounding
 * @param amount amount, to the fen
 * @param tariffId the tariff that it was priced by
 * @param description the same in words
 */
public record LineView(
        BillLine.Kind kind,
        @Nullable PricePeriod period,
        @Nullable Integer tier,
        @Nullable String kwh,
        @Nullable String kw,
        @Nullable String kva,
        @Nullable String share,
        @Nullable Integer times,
        @Nullable String base,
        @Nullable String percent,
        @Nullable Integer days,
        @Nullable String powerFactor,
        @Nullable String unitPrice,
        String exact,
        String amount,
        @Nullable String tariffId,
        String description) {

    /**
     * A line for people and programs to read.
     *
     * @param tariffId the tariff that it was priced by, if by one
     */
    public static LineView of(
            BillLine line, @Nullable String tariffId, Currency currency, LineTexts texts, Locale locale) {
        Figures figures = figures(line.derivation());
        return new LineView(
                line.kind(),
                figures.period(),
                figures.tier(),
                figures.kwh(),
                figures.kw(),
                figures.kva(),
                figures.share(),
                figures.times(),
                figures.base(),
                figures.percent(),
                figures.days(),
                figures.powerFactor(),
                figures.unitPrice(),
                line.exact().toString(),
                line.amount().toString(),
                tariffId,
                texts.line(line, currency, locale));
    }

    /** What of the figures a derivation has. */
    private record Figures(
            @Nullable PricePeriod period,
            @Nullable Integer tier,
            @Nullable String kwh,
            @Nullable String kw,
            @Nullable String kva,
            @Nullable String share,
            @Nullable Integer times,
            @Nullable String base,
            @Nullable String percent,
            @Nullable Integer days,
            @Nullable String powerFactor,
            @Nullable String unitPrice) {

        static Figures energy(Derivation.OfEnergy of) {
            return new Figures(
                    of.period(),
                    of.tier(),
                    of.energy().toString(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    of.price().toString());
        }

        static Figures month(
                @Nullable String kw, @Nullable String kva, MonthShare share, @Nullable Integer times, String price) {
            return new Figures(null, null, null, kw, kva, share.toString(), times, null, null, null, null, price);
        }

        static Figures percent(
                String base, @Nullable String percent, @Nullable Integer days, @Nullable String powerFactor) {
            return new Figures(null, null, null, null, null, null, null, base, percent, days, powerFactor, null);
        }
    }

    private static Figures figures(Derivation derivation) {
        return switch (derivation) {
            case Derivation.OfEnergy of -> Figures.energy(of);
            case Derivation.OfDemand of ->
                Figures.month(
                        of.demand().toString(),
                        null,
                        of.share(),
                        of.times() == 1 ? null : of.times(),
                        of.price().toString());
            case Derivation.OfCapacity of ->
                Figures.month(
                        null,
                        of.capacity().toString(),
                        of.share(),
                        null,
                        of.price().toString());
            case Derivation.OfMonth of ->
                Figures.month(null, null, of.share(), null, of.price().toString());
            case Derivation.OfPowerFactor of ->
                Figures.percent(
                        of.base().toString(),
                        of.percent().toPlainString(),
                        null,
                        of.factor().toString());
            case Derivation.OfDelay of ->
                Figures.percent(of.principal().toString(), of.percentPerDay().toPlainString(), of.days(), null);
            case Derivation.OfLimit of -> Figures.percent(of.limit().toString(), null, null, null);
        };
    }
}
