package org.lamplighter.billing.tariff.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamplighter.billing.rating.BasicCharge;
import org.lamplighter.billing.rating.BillLine;
import org.lamplighter.billing.rating.Billing;
import org.lamplighter.billing.rating.Connection;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.Kilowatts;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.RatedBill;
import org.lamplighter.billing.rating.Rating;
import org.lamplighter.billing.rating.Stretch;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.billing.rating.Tariffs;
import org.lamplighter.billing.rating.Terms;
import org.lamplighter.billing.rating.UnitPrice;
import org.lamplighter.billing.rating.Usage;
import org.lamplighter.billing.rating.VoltageLevel;

class UrdbTest {

    private static final String NIGHT_AND_DAY = "[0,0,0,0,0,0,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,0,0]";
    private static final String ALL_NIGHT = "[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]";
    private static final String SUMMER_DAY = "[2,2,2,2,2,2,2,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,2,2]";

    /** A tariff made up for this test: two seasons, week-ends at the price of the night, two tiers. */
    private static final String MADE_UP = """
            {"items": [{"label": "x1", "utility": "Hill Power", "eiaid": 1, "name": "General", "startdate": 1727762400,
              "sector": "Commercial", "source": "made up", "anything": "else",
              "energyratestructure": [
                [{"unit": "kWh", "max": 1000, "rate": 0.1, "adj": 0.01}, {"unit": "kWh", "rate": 0.12}],
                [{"unit": "kWh", "max": 1000, "rate": 0.2}, {"unit": "kWh", "rate": 0.22}],
                [{"unit": "kWh", "max": 1000, "rate": 0.3}, {"unit": "kWh", "rate": 0.32}],
                [{"unit": "kWh", "max": 1000, "rate": 0.4}, {"unit": "kWh", "rate": 0.42}]],
              "energyweekdayschedule": [%1$s,%1$s,%1$s,%1$s,%1$s,%3$s,%3$s,%3$s,%1$s,%1$s,%1$s,%1$s],
              "energyweekendschedule": [%2$s,%2$s,%2$s,%2$s,%2$s,%3$s,%3$s,%3$s,%2$s,%2$s,%2$s,%2$s],
              "flatdemandstructure": [[{"rate": 5.5}]], "flatdemandmonths": [0,0,0,0,0,0,0,0,0,0,0,0],
              "demandratestructure": [[{"rate": 0}], [{"rate": 9.1}]],
              "fixedchargefirstmeter": 31, "fixedchargeunits": "$/month"}]}
            """.formatted(NIGHT_AND_DAY, ALL_NIGHT, SUMMER_DAY);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void seasonsPeriodsAndTiersBecomeTheModelsOwn() throws IOException {
        Tariff tariff = read(MADE_UP);
        LocalDate winter = LocalDate.of(2026, 1, 15);
        LocalDate summer = LocalDate.of(2026, 7, 15);

        assertThat(tariff.effectiveFrom()).isEqualTo(LocalDate.of(2024, 10, 1));
        assertThat(tariff.currency().getCurrencyCode()).isEqualTo("USD");
        assertThat(tariff.structure(PriceOption.TIME_OF_USE).pricesOf(1, winter))
                .isEqualTo(Map.of(PricePeriod.PEAK, UnitPrice.of("0.2"), PricePeriod.VALLEY, UnitPrice.of("0.11")));
        assertThat(tariff.structure(PriceOption.TIME_OF_USE).pricesOf(2, summer))
                .isEqualTo(Map.of(PricePeriod.PEAK, UnitPrice.of("0.42"), PricePeriod.VALLEY, UnitPrice.of("0.32")));
        assertThat(tariff.tiers().limits(List.of(YearMonth.of(2026, 1)), 1)).containsExactly(KilowattHours.of(1000));
        assertThat(tariff.openMarks()).contains("demand prices by time of use are not rated");
    }

    @Test
    void theWeekEndHasHoursOfItsOwn() throws IOException {
        Tariff tariff = read(MADE_UP);

        assertThat(period(tariff, "2026-01-16T12:00")).as("Friday").isEqualTo(PricePeriod.PEAK);
        assertThat(period(tariff, "2026-01-17T12:00")).as("Saturday").isEqualTo(PricePeriod.VALLEY);
        assertThat(period(tariff, "2026-07-18T12:00")).as("Saturday in summer").isEqualTo(PricePeriod.PEAK);
        assertThat(period(tariff, "2026-01-16T23:30")).isEqualTo(PricePeriod.VALLEY);
    }

    @Test
    void itIsRatedByTheSameEngine() throws IOException {
        Tariff tariff = read(MADE_UP);

        RatedBill bill = rate(
                tariff, Map.of(PricePeriod.PEAK, KilowattHours.of(900), PricePeriod.VALLEY, KilowattHours.of(600)));

        assertThat(bill.lines().map(line -> line.kind() + " " + line.amount()))
                .containsExactly(
                        "ENERGY 120.00",
                        "ENERGY 44.00",
                        "ENERGY 66.00",
                        "ENERGY 24.00",
                        "DEMAND 275.00",
                        "MONTHLY 31.00");
    }

    @Test
    void tiersThatEndDifferentlyByPeriodAreRefused() {
        assertThatThrownBy(() -> read(MADE_UP.replaceFirst("\"max\": 1000", "\"max\": 999")))
                .hasMessageContaining("tiers of all periods end alike");
    }

    @Test
    void everyTariffOfTheSharedFolderIsRatedByTheSameEngine() throws IOException {
        List<Path> files = shared();
        assumeThat(files).as("the folder shared/data/urdb beside the checkout").isNotEmpty();
        for (Path file : files) {
            Tariff tariff = new TariffFiles().read("file:" + file).all().getFirst();
            LocalDate day = LocalDate.of(2026, 1, 15);
            Map<PricePeriod, UnitPrice> prices =
                    tariff.structure(PriceOption.TIME_OF_USE).pricesOf(1, day);
            Map<PricePeriod, KilowattHours> energy = prices.keySet().stream()
                    .collect(Collectors.toMap(period -> period, period -> KilowattHours.of(1000)));

            RatedBill bill = rate(tariff, energy);

            Money expected = prices.values().stream()
                    .map(price -> price.times(KilowattHours.of(1000)).rounded())
                    .reduce(Money.ZERO, Money::plus);
            assertThat(bill.lines()
                            .filter(line -> line.kind() == BillLine.Kind.ENERGY)
                            .map(BillLine::amount)
                            .reduce(Money.ZERO, Money::plus))
                    .as(tariff.name().en())
                    .isEqualTo(expected);
        }
    }

    @Test
    void theBusinessTariffForVehiclesOfTheSharedFolderCostsWhatItsTableSays() throws IOException {
        Path file = shared().stream()
                .filter(path -> path.getFileName().toString().startsWith("PGE_BEV"))
                .findFirst()
                .orElse(null);
        assumeThat(file).as("the folder shared/data/urdb beside the checkout").isNotNull();
        Tariff tariff = new TariffFiles().read("file:" + file).all().getFirst();

        RatedBill bill = rate(
                tariff,
                Map.of(
                        PricePeriod.PEAK, KilowattHours.of(1000),
                        PricePeriod.FLAT, KilowattHours.of(2000),
                        PricePeriod.VALLEY, KilowattHours.of(500)));

        assertThat(bill.total())
                .as("394.04 + 361.62 + 78.77, demand 50 kW × 1.91, 447.44 a month")
                .isEqualTo(Money.of("1377.37"));
        assertThat(period(tariff, "2026-01-15T16:00")).isEqualTo(PricePeriod.PEAK);
        assertThat(period(tariff, "2026-01-15T10:00")).isEqualTo(PricePeriod.VALLEY);
    }

    private static RatedBill rate(Tariff tariff, Map<PricePeriod, KilowattHours> energy) {
        boolean twoPart = tariff.customerClass() == CustomerClass.COMMERCIAL_TWO_PART;
        Terms terms = Terms.commercial(
                tariff.region().code(),
                tariff.customerClass(),
                PriceOption.TIME_OF_USE,
                new Connection(
                        VoltageLevel.BELOW_1_KV,
                        twoPart ? new BasicCharge.ByMeasuredDemand() : null,
                        null,
                        KilowattHours.ZERO));
        Usage january = new Usage(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1), energy);
        return new Rating(new Tariffs(List.of(tariff)))
                .rate(new Billing(
                        List.of(new Stretch(terms, january, null, Kilowatts.of("50"))),
                        List.of(YearMonth.of(2026, 1)),
                        KilowattHours.ZERO));
    }

    private static PricePeriod period(Tariff tariff, String when) {
        return tariff.period(PriceOption.TIME_OF_USE, LocalDateTime.parse(when)).orElseThrow();
    }

    private Tariff read(String text) throws IOException {
        Path file = folder.resolve("urdb.json");
        Files.writeString(file, text);
        return new TariffFiles().read("file:" + file).all().getFirst();
    }

    /** The files of data that is not the project's own; none where the checkout stands alone. */
    private static List<Path> shared() throws IOException {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path data = up.resolve("shared/data/urdb");
            if (Files.isDirectory(data)) {
                try (Stream<Path> files = Files.list(data)) {
                    return files.filter(path -> path.toString().endsWith(".json"))
                            .sorted()
                            .toList();
                }
            }
        }
        return List.of();
    }
}
