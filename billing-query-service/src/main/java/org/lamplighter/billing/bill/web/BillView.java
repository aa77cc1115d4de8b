package org.lamplighter.billing.bill.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.bill.BillLookup;
import org.lamplighter.billing.bill.Measured;
import org.lamplighter.billing.bill.Reading;
import org.lamplighter.billing.bill.ReadingKind;
import org.lamplighter.billing.bill.ReadingQuality;
import org.lamplighter.billing.explanation.web.LineTexts;
import org.lamplighter.billing.explanation.web.LineView;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.RatedPart;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.kit.time.TimeConfiguration;

/**
 * A bill with all that it is made from. Amounts and quantities are texts, so that no reader takes them for floating-point
 * numbers.
 *
 * @param accountNumber the account
 * @param month the month
 * @param state whether it is published
 * @param from first day
 * @param to day after the last
 * @param usedKwh energy
 * @param total yuan, the sum of the lines
 * @param currency ISO 4217
 * @param priceOption what the account chose of its tariff
 * @param householdSize people of the household that the tiers were made for
 * @param revision 1, counted up with each correction
 * @param ratedAt when it was made or corrected
 * @param dataAsOf up to when readings are in
 * @param readingDueOn when the reading is due that closes a bill not published yet
 * @param readings what the meters counted
 * @param tiers how the tiers stood
 * @param lines what it is made of
 * @param explanation the same in words
 */
record BillView(
        String accountNumber,
        YearMonth month,
        State state,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String usedKwh,
        @Nullable String total,
        @Nullable String currency,
        @Nullable PriceOption priceOption,
        @Nullable Integer householdSize,
        @Nullable Integer revision,
        @Nullable Instant ratedAt,
        @Nullable OffsetDateTime dataAsOf,
        @Nullable LocalDate readingDueOn,
        List<Counted> readings,
        @Nullable Tiers tiers,
        List<LineView> lines,
        List<String> explanation) {

    /** Whether there is a bill. */
    enum State {
        PUBLISHED,
        NOT_PUBLISHED
    }

    /** What one meter counted. */
    record Counted(String meter, Stand from, Stand to, Map<PricePeriod, String> usedKwh) {}

    /** What a meter showed at the beginning of a day; the demand is the highest since the reading before. */
    record Stand(
            LocalDate on,
            String kwh,
            Map<PricePeriod, String> registers,
            ReadingQuality quality,
            ReadingKind kind,
            @Nullable String reactiveKvarh,
            @Nullable String demandKw) {}

    /** How the tiers stood: counted before and after, and where they end. */
    record Tiers(String usedBeforeKwh, String usedAfterKwh, List<String> endsKwh) {}

    static BillView of(
            String accountNumber, BillLookup.Published published, BillTexts texts, LineTexts lines, Locale locale) {
        Bill bill = published.bill();
        return new BillView(
                accountNumber,
                bill.month(),
                State.PUBLISHED,
                bill.from(),
                bill.to(),
                bill.used().toString(),
                bill.total().toString(),
                Tariff.YUAN.getCurrencyCode(),
                bill.terms().option(),
                bill.terms().people(),
                bill.revision(),
                bill.ratedAt(),
                dataAsOf(bill),
                null,
                bill.measured().stream().map(BillView::counted).toList(),
                tiers(bill),
                bill.parts().stream()
                        .flatMap(part -> part.lines().stream()
                                .map(line -> LineView.of(line, part.tariffId(), Tariff.YUAN, lines, locale)))
                        .toList(),
                texts.explanation(bill, locale));
    }

    static BillView of(String accountNumber, BillLookup.NotPublished missing, BillTexts texts, Locale locale) {
        Bill latest = missing.latest();
        return new BillView(
                accountNumber,
                missing.month(),
                State.NOT_PUBLISHED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                latest == null ? null : dataAsOf(latest),
                missing.readingDueOn().orElse(null),
                List.of(),
                null,
                List.of(),
                texts.notPublished(missing, locale));
    }

    static OffsetDateTime dataAsOf(Bill bill) {
        return bill.to().atStartOfDay(TimeConfiguration.CHINA).toOffsetDateTime();
    }

    private static @Nullable Tiers tiers(Bill bill) {
        RatedPart last = bill.parts().getLast();
        return last.tierEnds().isEmpty()
                ? null
                : new Tiers(
                        bill.parts().getFirst().usedBefore().toString(),
                        bill.usedAfter().toString(),
                        last.tierEnds().stream().map(KilowattHours::toString).toList());
    }

    private static Counted counted(Measured measured) {
        return new Counted(
                measured.opening().meter(),
                stand(measured.opening()),
                stand(measured.closing()),
                texts(measured.used()));
    }

    private static Stand stand(Reading reading) {
        return new Stand(
                reading.on(),
                reading.total().toString(),
                texts(reading.registers()),
                reading.quality(),
                reading.kind(),
                reading.reactive() == null ? null : reading.reactive().toString(),
                reading.demand() == null ? null : reading.demand().toString());
    }

    private static Map<PricePeriod, String> texts(Map<PricePeriod, KilowattHours> energies) {
        Map<PricePeriod, String> texts = new TreeMap<>();
        energies.forEach((period, energy) -> texts.put(period, energy.toString()));
        return texts;
    }
}
