package org.lamplighter.intake.promises.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamplighter.intake.promises.LimitStep;
import org.lamplighter.intake.promises.LimitTable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;

class LimitFileTest {

    private static final String HEAD = "effectiveFrom,step,siteClass,limit,calendar,source,labelZh,labelEn\n";

    @Test
    void theTableThatComesWithTheServiceHoldsTheRulesOfTheBusiness() {
        LimitTable table = new LimitFile().limitTable(new ClassPathResource("limits.csv"));

        assertThat(table.on(LocalDate.parse("2026-11-22")))
                .extracting(limit -> limit.step() + " " + limit.siteClass() + " " + limit.limit())
                .containsExactly(
                        "ON_SITE URBAN PT45M",
                        "ON_SITE RURAL PT1H30M",
                        "ON_SITE REMOTE PT2H",
                        "RESTORED_AFTER_ARRIVAL URBAN PT3H",
                        "RESTORED_AFTER_ARRIVAL RURAL PT4H",
                        "RESTORED_AFTER_ARRIVAL REMOTE PT4H",
                        "RESTORED_AT_LATEST null PT48H",
                        "FOLLOW_UP null PT24H",
                        "ARCHIVED null PT24H");
        assertThat(table.on(LocalDate.parse("2026-11-22"))).allSatisfy(limit -> {
            assertThat(limit.source()).isNotBlank();
            assertThat(limit.labelZh()).isNotBlank();
            assertThat(limit.labelEn()).isNotBlank();
        });
    }

    @Test
    void aRowIsReadWithItsSource() throws IOException {
        assertThat(LimitFile.read(new StringReader(
                        HEAD + "# a remark\n2027-01-01,ON_SITE,*,PT30M,WALL_CLOCK,\"rule, new\",到达,arrival\n")))
                .singleElement()
                .satisfies(limit -> {
                    assertThat(limit.step()).isEqualTo(LimitStep.ON_SITE);
                    assertThat(limit.siteClass()).isNull();
                    assertThat(limit.limit()).isEqualTo(Duration.ofMinutes(30));
                    assertThat(limit.source()).isEqualTo("rule, new");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "soon,ON_SITE,*,PT30M,WALL_CLOCK,s,z,e",
                "2027-01-01,ON_THE_MOON,*,PT30M,WALL_CLOCK,s,z,e",
                "2027-01-01,ON_SITE,SUBURB,PT30M,WALL_CLOCK,s,z,e",
                "2027-01-01,ON_SITE,*,half an hour,WALL_CLOCK,s,z,e",
                "2027-01-01,ON_SITE,*,PT0S,WALL_CLOCK,s,z,e",
                "2027-01-01,ON_SITE,*,PT30M,WORKING_DAYS,s,z,e",
                "2027-01-01,ON_SITE"
            })
    void aRowThatSaysNothingStopsTheServiceAndIsNamed(String row) {
        ByteArrayResource file = new ByteArrayResource((HEAD + row + "\n").getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> new LimitFile().limitTable(file)).hasMessageContaining("row 1");
    }
}
