package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamplighter.billing.Calls.Reply;
import org.lamplighter.kit.test.MovingClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What suffices as proof stands in a table, anyone may read it, and every question keeps to it. */
@BillingTest
class ProofTest {

    private static final String BINDINGS = "/api/customer/v1/account-bindings";

    @LocalServerPort
    int port;

    @Autowired
    MovingClock clock;

    private Calls calls = new Calls(0);
    private District district = new District(calls);
    private final String token = People.customer(UUID.randomUUID().toString());

    @BeforeEach
    void reachTheService() {
        calls = new Calls(port);
        district = new District(calls);
    }

    @Test
    void theTableIsOpenWithItsSourcesAndWithWhatCannotBeChecked() {
        JsonNode english = calls.get("/api/open/v1/proof-rules", null, "Accept-Language", "en")
                .json();
        JsonNode chinese = calls.get("/api/open/v1/proof-rules", null, "Accept-Language", "zh")
                .json();

        JsonNode binding = english.path("items").path(0);
        assertThat(english.path("on").asString())
                .isEqualTo(LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))
                        .toString());
        assertThat(binding.path("matter").asString()).isEqualTo("ACCOUNT_BINDING");
        assertThat(binding.path("alternatives")
                        .path(0)
                        .path("items")
                        .valueStream()
                        .map(i -> i.path("item").asString()))
                .containsExactly("ACCOUNT_NUMBER", "HOLDER_NAME", "PHONE_LAST_FOUR");
        assertThat(binding.path("alternatives").path(0).path("source").asString())
                .contains("not confirmed");
        assertThat(english.path("unsupported").toString()).contains("No identity card numbers are on file.");
        assertThat(chinese.path("unsupported").toString()).contains("系统未登记身份证号");
        assertThat(calls.get("/api/open/v1/proof-rules?on=2019-12-31", null)
                        .json()
                        .path("items")
                        .path(0)
                        .path("alternatives"))
                .as("before the first day nothing suffices")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"holderName\":\"欧阳晓\"', proof-insufficient",
        "'\"phoneLastFour\":\"5678\"', proof-insufficient",
        "'\"phoneNumber\":\"13812345678\"', proof-insufficient",
        "'\"holderName\":\"欧阳晓\",\"phoneLastFour\":\"5678\",\"idLastDigits\":\"012X\"', proof-item-unsupported",
        "'\"holderName\":\"欧阳晓\",\"servicePassword\":\"123456\"', proof-item-unsupported",
        "'\"holderName\":\"欧阳晓\",\"phoneCode\":\"123456\"', proof-item-unsupported",
        "'\"holderName\":\"欧阳晓\",\"phoneLastFour\":\"5678\",\"supplyAddress\":\"平江路\"', proof-item-unsupported",
    })
    void whatCannotSufficeIsRefusedByNameAndCountsNoTry(String said, String code) {
        String number = district.account();
        String body = "{\"accountNumber\":\"%s\",%s}".formatted(number, said);

        for (int i = 0; i < 6; i++) {
            Reply refused = calls.post(BINDINGS, token, body);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("code")).isEqualTo(code);
        }

        assertThat(calls.post(BINDINGS, token, District.binding(number)).status())
                .isEqualTo(201);
    }

    @Test
    void theWholePhoneNumberDoesForItsLastDigits() {
        String number = district.account();

        Reply bound = calls.post(
                BINDINGS,
                token,
                "{\"accountNumber\":\"%s\",\"holderName\":\"%s\",\"phoneNumber\":\"138 1234 5678\"}"
                        .formatted(number, District.HOLDER));

        assertThat(bound.status()).isEqualTo(201);
    }

    @Test
    void anAgentTellsABillToACallerOfTheirAreaWhoIsIdentified() {
        String number = district.account();
        district.readings(number);
        String path = "/api/desk/v1/accounts/" + number + "/bills/2026-10";

        Reply told = desk(path, "320508", "Identified-Phone-Last-Four", District.LAST_FOUR);
        Reply wrong = desk(path, "320508", "Identified-Phone-Last-Four", "0000");
        Reply elsewhere = desk(path, "320506", "Identified-Phone-Last-Four", District.LAST_FOUR);
        Reply card = desk(path, "320508", "Identified-Id-Last-Digits", "012X");
        Reply nothing = calls.get(path, People.agent("320508"));

        assertThat(told.json().path("bill").path("total").asString()).isEqualTo("155.49");
        assertThat(told.response().body()).doesNotContain(number, "欧阳晓", "14幢");
        assertThat(wrong.text("code")).isEqualTo("identity-not-proven");
        assertThat(elsewhere.status()).isEqualTo(404);
        assertThat(card.text("code")).isEqualTo("proof-item-unsupported");
        assertThat(card.text("detail")).contains("ID_LAST_DIGITS").doesNotContain("012X");
        assertThat(nothing.text("code")).isEqualTo("identification-missing");
    }

    private Reply desk(String path, String area, String header, String value) {
        return calls.get(
                path,
                People.agent(area),
                "Identified-Name",
                URLEncoder.encode(District.HOLDER, StandardCharsets.UTF_8),
                header,
                value);
    }
}
