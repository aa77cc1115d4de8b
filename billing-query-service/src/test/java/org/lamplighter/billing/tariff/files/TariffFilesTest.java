package org.lamplighter.billing.tariff.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamplighter.billing.rating.Tariff;

class TariffFilesTest {

    private static final String PUBLISHED = "classpath*:tariffs/*/*.json";

    @Test
    void everyProvinceOfTheTableIsThereWithItsSource() {
        assertThat(new TariffFiles().read(PUBLISHED).all())
                .extracting(tariff -> tariff.region().name().en())
                .containsOnly("Jiangsu", "Zhejiang", "Shanghai", "Beijing", "Guangdong", "Sichuan", "Hunan", "Hubei");
        assertThat(new TariffFiles().read(PUBLISHED).all())
                .extracting(Tariff::source)
                .noneMatch(String::isBlank);
    }

    @Test
    void aFieldThatNobodyKnowsIsRefused(@TempDir Path folder) throws IOException {
        write(folder, "{\"region\":{\"code\":\"1\",\"zh\":\"a\",\"en\":\"b\"},\"tariffs\":[],\"tarifs\":[]}");

        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tarifs");
    }

    @Test
    void fieldsThatAreMissingAreNamedWithTheirPlaces() {
        assertRefused(
                "{\"region\":{\"code\":\"1\",\"zh\":\"a\"},\"tariffs\":[{\"id\":\"x\"}]}",
                "missing: region.en,"
                        + " tariffs[0].customerClass, tariffs[0].name, tariffs[0].effectiveFrom, tariffs[0].source, tariffs[0].prices");
        assertRefused(
                tariff("{\"SINGLE_RATE\": {\"table\": [{\"prices\": {\"ALL_DAY\": [null]}}, {}]}}"),
                "missing: tariffs[0].prices.SINGLE_RATE.table[0].prices.ALL_DAY[0],"
                        + " tariffs[0].prices.SINGLE_RATE.table[1].prices");
        assertRefused(
                "{\"items\": [{\"label\": \"x\", \"eiaid\": 1, \"startdate\": 0}]}",
                "missing: items[0].utility,"
                        + " items[0].name, items[0].sector, items[0].energyratestructure, items[0].energyweekdayschedule,"
                        + " items[0].energyweekendschedule");
    }

    @Test
    void aFigureThatIsNoneIsNamedWithItsPlaceAndWhatMakesNoSenseWithItsTariff() {
        assertRefused(
                tariff("{\"SINGLE_RATE\": {\"onePrice\": \"cheap\"}}"),
                "tariffs.[0].prices.SINGLE_RATE.onePrice is not of the form");
        assertRefused(
                tariff("{\"SINGLE_RATE\": {}}"),
                "tariff x: an option has a table, a base with additions, or one price");
    }

    private static String tariff(String prices) {
        return "{\"region\":{\"code\":\"1\",\"zh\":\"a\",\"en\":\"b\"},\"tariffs\":[{\"id\":\"x\",\"customerClass\":\"RESIDENTIAL\","
                + "\"name\":{\"zh\":\"a\",\"en\":\"b\"},\"effectiveFrom\":\"2026-01-01\",\"source\":\"s\",\"prices\":"
                + prices + "}]}";
    }

    private static void assertRefused(String text, String why) {
        assertThatThrownBy(() -> new TariffFiles().parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(why);
    }

    @Test
    void aFolderWithoutFilesIsRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> read(folder)).hasMessageContaining("no tariffs");
    }

    private static void write(Path folder, String text) throws IOException {
        Files.writeString(folder.resolve("x.json"), text);
    }

    private static void read(Path folder) {
        new TariffFiles().read("file:" + folder + "/*.json");
    }
}
