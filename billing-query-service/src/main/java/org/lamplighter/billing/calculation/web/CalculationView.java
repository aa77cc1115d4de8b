package org.lamplighter.billing.calculation.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.calculation.Calculation;
import org.lamplighter.billing.calculation.Metering;
import org.lamplighter.billing.calculation.Question;
import org.lamplighter.billing.explanation.web.LineTexts;
import org.lamplighter.billing.explanation.web.LineView;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.LocalizedText;
import org.lamplighter.billing.rating.PriceComponent;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.RatedPart;
import org.lamplighter.billing.rating.Register;
import org.lamplighter.billing.rating.Tariff;

/**
 * What it costs, line by line. Amounts and quantities are texts, so that no reader takes them for floating-point numbers.
 *
 * @param from first day
 * @param to day after the last
 * @param months the months billed
 * @param usedKwh energy
 * @param total the sum of the lines, to the fen
 * @param currency ISO 4217
 * @param registers how the energy was read, where registers were given
 * @param parts the stretches it was priced in
 * @param lines what it is made of
 * @param contained what the price of a kWh holds already
 * @param tariffs the tariffs it was priced by
 * @param explanation what holds for all lines, in words
 */
record CalculationView(
        LocalDate from,
        LocalDate to,
        List<YearMonth> months,
        String usedKwh,
        String total,
        String currency,
        List<Counted> registers,
        List<Part> parts,
        List<LineView> lines,
        List<Contained> contained,
        List<Quoted> tariffs,
        List<String> explanation) {

    /** What a register counted: (closing − opening) × factor × correction. */
    record Counted(
            LocalDate from,
            LocalDate to,
            PricePeriod period,
            String opening,
            String closing,
            String factor,
            String correctionPercent,
            String kwh) {}

    /** A stretch of one tariff version and season, with how its tiers stood. */
    record Part(
            LocalDate from,
            LocalDate to,
            String tariffId,
            Map<PricePeriod, String> usedKwh,
            @Nullable String usedBeforeKwh,
            @Nullable String usedAfterKwh,
            List<String> tierEndsKwh) {}

    /** A part of the price of a kWh, and what it makes of the bill. */
    record Contained(PriceComponent.Kind kind, String name, String tariffId, String yuanPerKwh, String amount) {}

    /** A tariff that it was priced by. */
    record Quoted(String id, LocalizedText name, String source, List<String> notConfirmed) {}

    static CalculationView of(Question question, Calculation calculation, LineTexts texts, Locale locale) {
        Map<String, Tariff> tariffs =
                calculation.tariffs().stream().collect(Collectors.toMap(Tariff::id, Function.identity()));
        Tariff first = calculation.tariffs().getFirst();
        List<RatedPart> parts = calculation.bill().parts();
        KilowattHours used =
                parts.stream().map(part -> part.usage().total()).reduce(KilowattHours.ZERO, KilowattHours::plus);
        return new CalculationView(
                calculation.from(),
                calculation.to(),
                calculation.months(),
                used.toString(),
                calculation.total().toString(),
                first.currency().getCurrencyCode(),
                question.stretches().stream().flatMap(CalculationView::counted).toList(),
                parts.stream().map(CalculationView::part).toList(),
                Stream.concat(
                                parts.stream()
                                        .flatMap(part -> part.lines().stream()
                                                .map(line -> LineView.of(
                                                        line, part.tariffId(), first.currency(), texts, locale))),
                                calculation.lateFees().stream()
                                        .map(line -> LineView.of(line, null, first.currency(), texts, locale)))
                        .toList(),
                parts.stream()
                        .flatMap(part -> contained(part, tariffs, texts, locale))
                        .toList(),
                calculation.tariffs().stream()
                        .map(tariff -> new Quoted(tariff.id(), tariff.name(), tariff.source(), tariff.openMarks()))
                        .toList(),
                texts.explanation(parts, calculation.months().size(), calculation.total(), first.currency(), locale));
    }

    private static Stream<Counted> counted(Question.Asked asked) {
        return asked.metering() instanceof Metering.ByRegisters by
                ? by.registers().stream().map(register -> counted(asked, register))
                : Stream.empty();
    }

    private static Counted counted(Question.Asked asked, Register register) {
        return new Counted(
                asked.from(),
                asked.to(),
                register.period(),
                register.opening().toString(),
                register.closing().toString(),
                register.factor().toPlainString(),
                register.correction().toPlainString(),
                register.energy().toString());
    }

    private static Part part(RatedPart part) {
        Map<PricePeriod, String> used = new TreeMap<>();
        part.usage().byPeriod().forEach((period, energy) -> used.put(period, energy.toString()));
        boolean tiered = !part.tierEnds().isEmpty();
        return new Part(
                part.usage().from(),
                part.usage().to(),
                part.tariffId(),
                used,
                tiered ? part.usedBefore().toString() : null,
                tiered ? part.usedAfter().toString() : null,
                part.tierEnds().stream().map(KilowattHours::toString).toList());
    }

    private static Stream<Contained> contained(
            RatedPart part, Map<String, Tariff> tariffs, LineTexts texts, Locale locale) {
        Tariff tariff = tariffs.get(part.tariffId());
        return tariff == null
                ? Stream.empty()
                : tariff.charges().components().stream()
                        .filter(component -> !component.onTop())
                        // The energy itself and its losses float with the period; what is printed of them is the flat
                        // price's.
                        .filter(component -> component.kind() != PriceComponent.Kind.ENERGY_PURCHASE
                                && component.kind() != PriceComponent.Kind.LINE_LOSS)
                        .map(component -> new Contained(
                                component.kind(),
                                texts.component(component.kind(), locale),
                                tariff.id(),
                                component.price().toString(),
                                component
                                        .price()
                                        .times(part.pricedEnergy())
                                        .rounded()
                                        .toString()));
    }
}
