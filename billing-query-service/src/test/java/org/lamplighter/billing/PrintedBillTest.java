package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.bill.ReadingQuality;
import org.lamplighter.billing.print.Pdf;
import org.lamplighter.billing.rating.PricePeriod;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A bill taken away as a file says all that the bill says, and can be read everywhere. */
@BillingTest
class PrintedBillTest {

    @LocalServerPort
    int port;

    private Calls calls = new Calls(0);
    private String number = "";
    private String bills = "";
    private final String owner = UUID.randomUUID().toString();
    private final String token = People.customer(owner);

    @BeforeEach
    void anOwnerHasABill() {
        calls = new Calls(port);
        District district = new District(calls);
        number = district.account();
        bills = "/api/customer/v1/accounts/" + number + "/bills/";
        district.loadReadings("""
                %1$s,M1,2026-06-30T23:59:59+08:00,2000,1200,800,
                %1$s,M1,2026-07-31T23:59:59+08:00,2450,1490,960,ESTIMATED
                %1$s,M1,2026-08-31T23:59:59+08:00,2920,1800,1120,
                """.formatted(number));
        district.readings(number);
        district.bind(owner, number);
    }

    @Test
    void thePrintedBillSaysInBothLanguagesWhatTheBillSays() throws IOException {
        HttpResponse<byte[]> answer = calls.file(bills + "2026-10.pdf", token);
        JsonNode chinese =
                calls.get(bills + "2026-10", token, "Accept-Language", "zh").json();
        JsonNode english =
                calls.get(bills + "2026-10", token, "Accept-Language", "en").json();
        Pdf pdf = Pdf.read(answer.body());
        Files.write(Path.of("target", "printed-bill.pdf"), answer.body()); // For whoever wants to look at it.

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"bill-2026-10.pdf\"");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(words(pdf.text()))
                .contains(
                        words("电费账单 Electricity bill 2026-10"),
                        words("欧阳晓"),
                        words("苏州市姑苏区平江路32号14幢903室"),
                        words("155.49 CNY"),
                        words("江苏"),
                        words("不作为税务发票"));
        for (JsonNode bill : new JsonNode[] {chinese, english}) {
            Stream.concat(
                            bill.path("lines").valueStream().map(line -> line.path("description")),
                            bill.path("explanation").valueStream())
                    .forEach(said -> assertThat(words(pdf.text())).contains(words(said.asString())));
        }
        JsonNode counted = chinese.path("readings").path(0);
        assertThat(words(pdf.text()))
                .contains(
                        words("2026-10-01 " + counted.path("from").path("kwh").asString() + " kWh 实抄 read"),
                        words("2026-11-01 " + counted.path("to").path("kwh").asString() + " kWh 实抄 read"));
        BigDecimal sum = chinese.path("lines")
                .valueStream()
                .map(line -> new BigDecimal(line.path("amount").asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(chinese.path("total").asString());
    }

    @Test
    void itsFontsAreInsideAndTheMonthsOfTheYearAreDrawn() {
        HttpResponse<byte[]> answer = calls.file(bills + "2026-10.pdf", token);
        Pdf pdf = Pdf.read(answer.body());

        assertThat(pdf.faces()).isNotEmpty().allMatch(Pdf.Face::embedded);
        assertThat(answer.body().length).isLessThan(200_000);
        assertThat(pdf.text()).contains("2026-07", "2026-08", "2026-09");
    }

    @Test
    void anEstimatedReadingIsSaid() {
        assertThat(words(Pdf.read(calls.file(bills + "2026-07.pdf", token).body())
                        .text()))
                .contains(words("估抄 estimated"), words("a reading was estimated"));
    }

    @Test
    void whoLooksAtASharedAccountGetsItMasked() {
        String viewer = new Family(calls, number, owner).viewer();

        String text = Pdf.read(calls.file(bills + "2026-10.pdf", viewer).body()).text();

        assertThat(text).contains("欧阳*", "155.49").doesNotContain("欧阳晓", "14幢");
    }

    @Test
    void aMonthThatIsNotPublishedIsNoFile() {
        assertThat(calls.get(bills + "2026-11.pdf", token).text("code")).isEqualTo("bill-not-published");
        assertThat(calls.get(bills + "2026-11.pdf", token).status()).isEqualTo(409);
        assertThat(calls.get(bills + "2020-01.pdf", token).status()).isEqualTo(404);
    }

    @Test
    void everyQualityAndPeriodHasAName() throws IOException {
        Properties texts = new Properties();
        try (var in = PrintedBillTest.class.getResourceAsStream("/print-texts.properties")) {
            texts.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }

        assertThat(texts.stringPropertyNames())
                .containsAll(Arrays.stream(ReadingQuality.values())
                        .map(each -> "quality." + each)
                        .toList())
                .containsAll(Arrays.stream(PricePeriod.values())
                        .map(each -> "period." + each)
                        .toList());
    }

    /** Lines are broken anywhere. */
    private static String words(String text) {
        return text.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }
}
