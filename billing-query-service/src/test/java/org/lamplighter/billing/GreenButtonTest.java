package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Green Button files in and out. */
@BillingTest
class GreenButtonTest {

    @LocalServerPort
    int port;

    @TempDir
    private Path folder = Path.of("");

    private Calls calls = new Calls(0);
    private District district = new District(calls);
    private Curves curves = new Curves(calls);
    private final String subject = UUID.randomUUID().toString();
    private String number = "";

    @BeforeEach
    void anAccountOfTheCaller() {
        calls = new Calls(port);
        district = new District(calls);
        curves = new Curves(calls);
        number = account();
    }

    @Test
    void aFileIsReadThoughItsReadingTypeComesLastAndWhatIsNotKeptIsListedWithItsLine() {
        JsonNode report = curves.greenButton(GreenButtonFiles.MADE_UP, "?usagePoint=01:" + number)
                .json();

        assertThat(report.path("loaded").asInt()).isEqualTo(3);
        assertThat(report.path("rejected")
                        .valueStream()
                        .map(row -> row.path("line").asInt() + " "
                                + row.path("code").asString()))
                .containsExactlyElementsOf(GreenButtonFiles.LEFT_OUT);
        JsonNode items = usage(number, "15min", "2026-11-01", "2026-11-02").path("items");
        assertThat(items.path(0).path("kwh").asString()).as("324 × 10^1 Wh").isEqualTo("3.24");
        assertThat(items.path(1).path("kwh").asString()).isEqualTo("3.21");
        assertThat(items.path(1).path("estimated").asBoolean()).isTrue();
        assertThat(items.path(2).path("kwh").asString()).isEqualTo("0");
    }

    @Test
    void theSameFileAgainChangesNothingAndAnUpdateReplaces() {
        curves.greenButton(GreenButtonFiles.MADE_UP, "?usagePoint=01:" + number);

        JsonNode again = curves.greenButton(GreenButtonFiles.MADE_UP, "?usagePoint=01:" + number)
                .json();
        JsonNode update = curves.greenButton(
                        GreenButtonFiles.MADE_UP.replace("<value>324<", "<value>400<"), "?usagePoint=01:" + number)
                .json();

        assertThat(again.path("unchanged").asInt()).isEqualTo(3);
        assertThat(update.path("loaded").asInt()).isEqualTo(1);
        assertThat(usage(number, "15min", "2026-11-01", "2026-11-02")
                        .path("items")
                        .path(0)
                        .path("kwh")
                        .asString())
                .isEqualTo("4");
    }

    @Test
    void aUsagePointThatNobodyNamedIsNobodys() {
        JsonNode report = curves.greenButton(GreenButtonFiles.MADE_UP, "").json();

        assertThat(report.path("loaded").asInt()).isZero();
        assertThat(report.path("rejected").path(0).path("code").asString()).isEqualTo("usage-point-unknown");
        assertThat(curves.greenButton(GreenButtonFiles.MADE_UP, "?usagePoint=" + number)
                        .text("code"))
                .isEqualTo("usage-point-unclear");
    }

    @Test
    void noEntityOfAFileIsEverExpanded() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "324");
        String file = GreenButtonFiles.MADE_UP
                .replace("<feed", "<!DOCTYPE feed [<!ENTITY secret SYSTEM \"%s\">]>%n<feed".formatted(secret.toUri()))
                .replace("<value>324<", "<value>&secret;<");

        JsonNode report = curves.greenButton(file, "?usagePoint=01:" + number).json();

        assertThat(report.path("state").asString()).isEqualTo("FINISHED");
        JsonNode items = usage(number, "15min", "2026-11-01", "2026-11-02").path("items");
        assertThat(items.valueStream().map(item -> item.path("kwh").asString())).doesNotContain("3.24");
    }

    @Test
    void aFileThatBreaksOffIsLoadedUpToThere() {
        String broken = GreenButtonFiles.TYPES_FIRST.substring(0, GreenButtonFiles.TYPES_FIRST.lastIndexOf("<value>"));

        JsonNode report = curves.greenButton(broken, "?usagePoint=01:" + number).json();

        assertThat(report.path("loaded").asInt()).isEqualTo(1);
        assertThat(report.path("rejected").path(0).path("code").asString()).isEqualTo("file-unreadable");
    }

    @Test
    void whatIsTakenOutAndLoadedElsewhereIsTheSame() {
        curves.load(Curves.row(number, "2026-10-31", Curves.quarterHoursWithout(40, 44), "ACTUAL")
                + Curves.flat(number, "2026-11-01", 24, "1.000001")
                + Curves.row(number, "2026-11-02", java.util.Collections.nCopies(48, "0.5"), "ESTIMATED"));
        String feed = calls.get(
                        "/api/customer/v1/accounts/" + number + "/green-button?from=2026-10-01&to=2026-11-05",
                        People.customer(subject))
                .response()
                .body();
        String other = account();

        JsonNode report = curves.greenButton(feed, "?usagePoint=%s:%s".formatted(number, other))
                .json();

        assertThat(report.path("loaded").asInt()).isEqualTo(92 + 24 + 48);
        assertThat(report.path("rejectedRows").asInt()).isZero();
        assertThat(usage(other, "15min", "2026-10-01", "2026-11-05"))
                .isEqualTo(usage(number, "15min", "2026-10-01", "2026-11-05"));
        assertThat(feed).doesNotContain(District.HOLDER, "平江路");
        assertThat(GreenButtonFiles.deviationsFromTheStructure(feed)).isEmpty();
    }

    @Test
    void realFilesAreReadToTheLastInterval() throws IOException {
        Path quarterHours = GreenButtonFiles.shared("15minLP_15Days.xml");
        assumeThat(quarterHours)
                .as("the folder shared/data/greenbutton beside the checkout")
                .isNotNull();

        JsonNode report = curves.greenButton(Files.readString(quarterHours), "?usagePoint=01:" + number)
                .json();
        JsonNode day = usage(number, "15min", "2012-03-01", "2012-03-16").path("items");

        assertThat(report.path("rejectedRows").asInt()).isZero();
        assertThat(report.path("loaded").asInt())
                .isEqualTo(report.path("rows").asInt())
                .isGreaterThan(1200);
        assertThat(day.path(52).path("from").asString())
                .as("1330578000 is five o'clock in the morning of 1 March by UTC")
                .isEqualTo("2012-03-01T13:00:00+08:00");
        assertThat(day.path(52).path("kwh").asString()).isEqualTo("0.324");
    }

    @Test
    void ofAFeedOfThreePointsOnlyWhatWasDeliveredIsKept() throws IOException {
        Path batch = GreenButtonFiles.shared("BatchFeedThreeUsagePoints_M.xml");
        assumeThat(batch)
                .as("the folder shared/data/greenbutton beside the checkout")
                .isNotNull();
        String second = account();

        JsonNode report = curves.greenButton(
                        Files.readString(batch),
                        "?usagePoint=4284792:%s&usagePoint=4284793:%s".formatted(number, second))
                .json();

        assertThat(report.path("loaded").asInt()).isEqualTo(2 * 96);
        assertThat(report.path("rejected")
                        .valueStream()
                        .map(row -> row.path("code").asString())
                        .distinct())
                .containsExactlyInAnyOrder("reading-type-not-kept", "usage-point-unknown");
    }

    @Test
    void daysAndMonthsAreNoIntervals() throws IOException {
        for (String name : List.of("1dayLP_365Days.xml", "MonthlyOnlyElectricData.xml")) {
            Path file = GreenButtonFiles.shared(name);
            assumeThat(file)
                    .as("the folder shared/data/greenbutton beside the checkout")
                    .isNotNull();

            JsonNode report = curves.greenButton(Files.readString(file), "?usagePoint=01:" + number)
                    .json();

            assertThat(report.path("rejected").path(0).path("code").asString()).isEqualTo("interval-length-not-kept");
            assertThat(report.path("loaded").asInt()).isZero();
        }
    }

    private String account() {
        String account = district.account();
        district.bind(subject, account);
        return account;
    }

    private JsonNode usage(String account, String by, String from, String to) {
        return ((tools.jackson.databind.node.ObjectNode) calls.get(
                                "/api/customer/v1/accounts/%s/usage?by=%s&from=%s&to=%s&limit=3000"
                                        .formatted(account, by, from, to),
                                People.customer(subject))
                        .json())
                .without("accountNumber");
    }
}
