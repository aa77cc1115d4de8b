package org.lamplighter.billing.tariff.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.PriceStructure;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.billing.rating.UnitPrice;
import org.lamplighter.billing.tariff.TariffRowsException;
import org.lamplighter.kit.table.RejectedRow;

/** Tariffs as pricing clerks keep them. */
class TariffTableTest {

    private static final String HEAD = "tariff,item,option,kind,months,period,tier,days,from,to,people,value,english\n";
    private static final String FACTS = """
            gs-1,region,,,,,,,,,,620000,
            gs-1,region-name,,,,,,,,,,甘肃,Gansu
            gs-1,class,,,,,,,,,,RESIDENTIAL,
            gs-1,name,,,,,,,,,,试用电价,Trial
            gs-1,holds,,,,,,,2027-01-01,,,,
            gs-1,source,,,,,,,,,,made up for a test,
            """;
    private static final String PRICE = "gs-1,price,SINGLE_RATE,,,,,,,,,0.51,\n";

    static Stream<Tariff> published() {
        return new TariffFiles().read("classpath*:tariffs/*/*.json").all().stream();
    }

    @ParameterizedTest
    @MethodSource("published")
    void everyPublishedTariffComesBackFromItsTableAsItWas(Tariff tariff) {
        assertThat(read(new TariffTableWriter().write(tariff))).containsExactly(tariff);
    }

    @Test
    void severalTariffsAreReadFromOneTableWhateverTheOrderOfTheirRows() {
        List<String> rows = Stream.of(FACTS, PRICE, FACTS.replace("gs-1", "gs-2"), PRICE.replace("gs-1", "gs-2"))
                .flatMap(String::lines)
                .toList();

        List<Tariff> tariffs = read(HEAD + String.join("\n", rows.reversed()));

        assertThat(tariffs).extracting(Tariff::id).containsExactlyInAnyOrder("gs-1", "gs-2");
        assertThat(tariffs.getFirst().structure(PriceOption.SINGLE_RATE))
                .isEqualTo(new PriceStructure.OnePrice(UnitPrice.of("0.51")));
    }

    @Test
    void whatSpreadsheetsMakeOfATableIsReadToo() {
        Tariff tariff = read("\uFEFF" + HEAD.replace("\n", "\r\n")
                        + FACTS.replace("2027-01-01", "2027/1/1")
                        + PRICE
                        + "gs-1,hours,,,1..3 12,VALLEY,,,0:00:00,8:00:00,,,\r\n"
                        + "gs-1,funds-bear-power-factor,,,,,,,,,,TRUE,\r\n"
                        + ",,,,,,,,,,,,\r\n")
                .getFirst();

        assertThat(tariff.effectiveFrom()).isEqualTo("2027-01-01");
        assertThat(tariff.hours().getFirst().to()).isEqualTo(LocalTime.of(8, 0));
        assertThat(tariff.hours().getFirst().months()).hasSize(4);
        assertThat(tariff.charges().fundsBearPowerFactor()).isTrue();
    }

    @Test
    void columnsMayBeLeftOutAndStandInAnyOrder() {
        Tariff tariff = read("""
                        item,value,tariff,option,tier,from,english
                        region,620000,gs-1,,,,
                        region-name,甘肃,gs-1,,,,Gansu
                        class,RESIDENTIAL,gs-1,,,,
                        name,试用电价,gs-1,,,,Trial
                        holds,,gs-1,,,2027-01-01,
                        source,made up,gs-1,,,,
                        tiers,MONTH,gs-1,,,,
                        limit,180,gs-1,,1,,
                        price,0.51,gs-1,COMBINED_METER,,,
                        """).getFirst();

        assertThat(tariff.tiers().seasons().getFirst().upTo()).containsExactly(KilowattHours.of(180));
    }

    @Test
    void oneWrongRowRefusesAllAndEveryWrongRowIsToldWithItsLine() {
        String table = HEAD + FACTS + """
                gs-1,price,SINGLE_RATE,,,,,,,,,cheap,
                gs-1,limt,,,,,1,,,,,180,
                gs-1,hours,,,,PEAK,,,8 o'clock,21:00,,,
                gs-1,region,,,,,,,,,,630000,
                gs-1,limit,,,13,,1,,,,,180,
                gs-1,price,TIME_OF_USE,,,PEAK,,,,,,0.5,
                gs-1,price,TIME_OF_USE,,,PEAK,,,,,,0.6,
                gs-1,class,,,,,,,,,
                ,source,,,,,,,,,,nobody's,
                gs-1,demand,,,,,2,,,,,40,
                """;

        assertThat(wrong(table))
                .extracting(row -> row.line() + " " + row.code() + " " + row.reason())
                .containsExactly(
                        "8 field-invalid value is not of the form the column has",
                        "9 field-invalid item is refused: no row tells of that",
                        "10 field-invalid from is not of the form the column has",
                        "11 field-invalid item is told in line 2, too",
                        "12 field-invalid months is refused: months are 1 to 12, as 1..4 11 12",
                        "14 field-invalid tier is told by another row, too",
                        "15 fields-miscounted has 11 fields, not 13",
                        "16 field-invalid tariff is empty",
                        "17 field-invalid tier has no meaning in a row of demand");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gs-1,tiers,,,,,,,,,,MONTH,\\ngs-1,limit,,,,,2,,,,,180, | limits: tier 1 is missing",
                "gs-1,limit,,,,,1,,,,,180, | limits without a row of tiers",
                "gs-1,price,TIME_OF_USE,,5..10,PEAK,,,,,,0.5, | TIME_OF_USE prices: month 1 is missing",
                "gs-1,price,SINGLE_RATE,,,ALL_DAY,,,,,,0.5, | SINGLE_RATE: one price for all, and prices by period or tier",
                "gs-1,price,TIME_OF_USE,,,PEAK,1,,,,,0.5,\\ngs-1,price,TIME_OF_USE,,,PEAK,2,,,,,0.6,\\n"
                        + "gs-1,addition,TIME_OF_USE,,,,1,,,,,0, | TIME_OF_USE PEAK: a price by tier, and additions of tiers",
                "gs-1,tiers,,,,,,,,,,MONTH,\\ngs-1,limit,,,,,1,,,,,180,\\ngs-1,limit,,,,,2,,,,,100, | limits of tiers rise",
                "gs-1,price,TIME_OF_USE,,,PEAK,1,,,,,0.5,\\ngs-1,price,TIME_OF_USE,,,PEAK,2,,,,,0.6, | prices for each tier",
                "gs-1,part-on-top,,ENERGY_PURCHASE,,,,,,,,0.4, | the energy itself is what the printed price is for"
            })
    void rowsThatAreRightEachButNotTogetherAreToldOfTheTariff(String rows, String reason) {
        assertThat(wrong(HEAD + FACTS + PRICE + rows.replace("\\n", "\n") + "\n"))
                .containsExactly(new RejectedRow(2, "tariff-invalid", "gs-1: " + reason));
    }

    @Test
    void whatATariffLacksIsNamedAlsoBesideAnotherThatHasWrongRows() {
        assertThat(wrong(HEAD + "gs-0,region,,,,,,,,,,620000,\n" + FACTS + "gs-1,price,SINGLE_RATE,,,,,,,,,cheap,\n"))
                .extracting(RejectedRow::line, RejectedRow::reason)
                .containsExactly(
                        tuple(2L, "gs-0: rows are missing: region-name, class, name, holds, source, price"),
                        tuple(9L, "value is not of the form the column has"));
    }

    @Test
    void whatIsNeitherJsonNorATableIsSaidToBeNeither() {
        assertThatThrownBy(() -> new TariffFiles().parse("<tariffs/>"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("neither JSON nor a table with the columns item, tariff, value");
    }

    private static List<Tariff> read(String table) {
        return new TariffFiles().parse(table);
    }

    private static List<RejectedRow> wrong(String table) {
        try {
            read(table);
            return List.of();
        } catch (TariffRowsException e) {
            return e.rows();
        }
    }
}
