package org.lamplighter.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.billing.ArrearsReminded;
import org.lamplighter.contracts.billing.DataConsentEnded;
import org.lamplighter.contracts.billing.DataConsentGiven;
import org.lamplighter.kit.test.SuiteTest;
import org.lamplighter.notification.message.Recipients;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Everyone whom an account concerns is told which third party may see its data, and that it may not any more. */
@SuiteTest
@Import({Daytime.class, PeerTopics.class})
@TestPropertySource(properties = "lamplighter.notification.mailbox.enabled=true")
class ConsentTellingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant NOON = Daytime.NOON;

    @LocalServerPort
    private int port;

    @Autowired
    private Daytime.SetClock clock;

    @Autowired
    private Recipients recipients;

    private final CaseFeed billing = new CaseFeed();
    private final String account =
            "3205" + "%06d".formatted(RandomGenerator.getDefault().nextInt(1_000_000));
    private final String consent = "DC-" + UUID.randomUUID();
    private final String lin = CaseFeed.newCustomer();
    private final String zhao = CaseFeed.newCustomer();
    private final String mobile = CaseFeed.newMobile();

    @BeforeEach
    void atNoon() {
        clock.set(NOON);
    }

    @AfterEach
    void close() {
        billing.close();
    }

    @Test
    void theHouseholdIsToldInTheInboxesAndThePhoneOnFileOnce() {
        publishAccount(1, lin, zhao);
        tell(consent, 1, given());
        tell(consent, 2, ended("REVOKED"));
        tell(consent, 2, ended("REVOKED"));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(templates(lin)).containsExactly("data-consent-revoked", "data-consent-given");
            assertThat(templates(zhao)).containsExactly("data-consent-revoked", "data-consent-given");
        });
        JsonNode first = inbox(lin).getLast();
        assertThat(first.path("accountNumber").asString()).isEqualTo(account);
        assertThat(first.path("kind").asString()).isEqualTo("DATA_CONSENT");
        assertThat(first.path("text").asString())
                .isEqualTo("您尾号" + account.substring(6) + "的户号已授权能源视图（演示）查看用电数据，至2027-11-16。非本人操作请在App内撤销。");
        await().atMost(PATIENCE).until(() -> mailbox().size() == 2);
    }

    @ParameterizedTest
    @CsvSource({
        "REVOKED, data-consent-revoked",
        "EXPIRED, data-consent-expired",
        "BINDING_GIVEN_UP, data-consent-ended-with-binding",
        "SOLD_TO_THE_MOON, data-consent-revoked"
    })
    void eachEndHasItsWords(String reason, String template) {
        publishAccount(1, lin);
        tell(consent, 1, ended(reason));

        await().atMost(PATIENCE).until(() -> templates(lin).equals(List.of(template)));
    }

    @Test
    void whoeverGaveItHearsOfItsEndThoughTheAccountIsNotTheirsAnyMore() {
        publishAccount(1, lin, zhao);
        tell(consent, 1, given());
        await().atMost(PATIENCE).until(() -> templates(lin).size() == 1);
        publishAccount(2, zhao);
        await().atMost(PATIENCE).until(() -> recipients.of(account).size() == 1);
        tell(consent, 2, ended("BINDING_GIVEN_UP"));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(templates(lin)).contains("data-consent-ended-with-binding");
            assertThat(templates(zhao)).contains("data-consent-ended-with-binding");
        });
    }

    @Test
    void newsOfConsentsAndOfArrearsDoNotTakeEachOthersPlace() {
        String other = "DC-" + UUID.randomUUID();
        publishAccount(1, lin);
        tell(account, 1, new ArrearsReminded(account, "113.11", LocalDate.of(2026, 12, 7), NOON));
        tell(consent, 1, given());
        tell(
                other,
                1,
                new DataConsentGiven(
                        other, account, lin, "b", "乙方", "B", List.of("bills"), LocalDate.of(2027, 1, 1), NOON));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(templates(lin))
                        .containsExactlyInAnyOrder("arrears-reminded", "data-consent-given", "data-consent-given"));
    }

    @Test
    void aConsentThatIsHeardOfBeforeItsAccountWaitsForIt() {
        tell(consent, 1, given());
        publishAccount(1, lin);

        await().atMost(PATIENCE).until(() -> templates(lin).equals(List.of("data-consent-given")));
    }

    private DataConsentGiven given() {
        return new DataConsentGiven(
                consent,
                account,
                lin,
                "energyview",
                "能源视图（演示）",
                "EnergyView (demo)",
                List.of("bills"),
                LocalDate.of(2027, 11, 16),
                NOON);
    }

    private DataConsentEnded ended(String reason) {
        return new DataConsentEnded(
                consent, account, lin, "energyview", "能源视图（演示）", "EnergyView (demo)", reason, NOON.plusSeconds(60));
    }

    private void publishAccount(long sequence, String... subjects) {
        tell(account, sequence, billing.account(account, mobile, NOON, subjects));
    }

    private void tell(String key, long sequence, Event event) {
        billing.publish(new CaseFeed.Published(key, sequence, event, NOON, "0af7651916cd43dd8448eb211c80319c"));
    }

    private List<JsonNode> inbox(String customer) {
        return CustomerClient.of(customer, port).inbox();
    }

    private List<String> templates(String customer) {
        return CustomerClient.of(customer, port).templates();
    }

    private List<JsonNode> mailbox() {
        return CustomerClient.anyone(port).mailbox(mobile);
    }
}
