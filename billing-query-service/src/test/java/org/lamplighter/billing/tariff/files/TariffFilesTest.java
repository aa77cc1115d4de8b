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
