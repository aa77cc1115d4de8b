package org.lamplighter.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.billing.ArrearsReminded;
import org.lamplighter.contracts.billing.PaymentReversed;
import org.lamplighter.contracts.billing.RestoreOrdered;
import org.lamplighter.contracts.billing.StopAnnounced;
import org.lamplighter.contracts.billing.StopImminent;
import org.lamplighter.contracts.billing.StopOrdered;
import org.lamplighter.contracts.billing.SupplyRestoredAfterArrears;
import org.lamplighter.contracts.billing.SupplyStoppedForArrears;
import org.lamplighter.kit.test.SuiteTest;
import org.lamplighter.notification.message.Recipients;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Everyone whom an account concerns is told of its arrears. */
@SuiteTest
@Import({Daytime.class, PeerTopics.class})
@TestPropertySource(properties = "lamplighter.notification.mailbox.enabled=true")
class ArrearsTellingTest {

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

    private Event[] wholeArc() {
        return new Event[] {
            new ArrearsReminded(account, "113.11", LocalDate.of(2026, 12, 7), NOON),
            new StopAnnounced(account, "116.62", NOON.plus(Duration.ofDays(7)), NOON),
            new StopImminent(account, "117.41", NOON.plus(Duration.ofMinutes(30)), NOON),
            new StopOrdered(account, "F-1", List.of("owed 117.41 yuan"), NOON, NOON, NOON),
            new SupplyStoppedForArrears(account, NOON),
            new RestoreOrdered(account, "F-2", "PAID", NOON, NOON.plus(Duration.ofHours(24)), NOON),
            new RestoreOrdered(account, "F-3", "AGAIN", NOON, NOON.plus(Duration.ofHours(24)), NOON),
            new SupplyRestoredAfterArrears(account, NOON)
        };
    }

    private static final List<String> TOLD = List.of(
            "arrears-reminded",
            "stop-announced",
            "stop-imminent",
            "stopped-for-arrears",
            "restore-ordered",
            "restored-after-arrears");

    @Test
    void everyoneWhoBoundTheAccountIsToldInTheInboxAndThePhoneOnFileOnce() {
        publishAccount(1, lin, zhao);
        billing.publish(account, NOON, wholeArc());

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(templates(lin)).containsExactlyElementsOf(TOLD.reversed());
            assertThat(templates(zhao)).containsExactlyElementsOf(TOLD.reversed());
        });
        assertThat(mailbox()).hasSize(TOLD.size());
        JsonNode newest = inbox(lin).getFirst();
        assertThat(newest.path("accountNumber").asString()).isEqualTo(account);
        assertThat(newest.has("caseId")).isFalse();
        assertThat(mailbox().getLast().path("text").asString())
                .startsWith("【电力服务】您尾号" + account.substring(6) + "的户号已逾期欠费113.11元");
    }

    @Test
    void whoeverGaveTheBindingUpIsToldNothingMore() {
        publishAccount(1, lin, zhao);
        tell(1, new ArrearsReminded(account, "113.11", LocalDate.of(2026, 12, 7), NOON));
        await().atMost(PATIENCE).until(() -> templates(zhao).size() == 1);
        publishAccount(2, lin);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(recipients.of(account))
                        .singleElement()
                        .satisfies(one -> assertThat(one.customer()).isEqualTo(lin)));
        tell(2, new SupplyStoppedForArrears(account, NOON));

        await().atMost(PATIENCE).until(() -> templates(lin).size() == 2);
        assertThat(templates(zhao)).hasSize(1);
    }

    @Test
    void arrearsThatAreHeardBeforeTheAccountWaitForIt() {
        tell(1, new SupplyStoppedForArrears(account, NOON));
        publishAccount(1, lin);

        await().atMost(PATIENCE).until(() -> templates(lin).equals(List.of("stopped-for-arrears")));
    }

    @Test
    void whereNobodyBoundTheAccountThePhoneOnFileIsTold() {
        publishAccount(1);
        tell(1, new SupplyStoppedForArrears(account, NOON));

        await().atMost(PATIENCE).until(() -> mailbox().size() == 1);
    }

    @Test
    void remindersCanBeSwitchedOffAndStopNoticesCannot() {
        String path = "/api/customer/v1/message-preferences";
        HttpResponse<String> refused = app(lin).put(path, "{\"preferences\":{\"STOP_NOTICE\":{\"SMS\":false}}}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("kind-always-on");
        app(lin).put(path, "{\"preferences\":{\"PAYMENT_REMINDER\":{\"SMS\":false}}}");

        publishAccount(1, lin);
        tell(1, new ArrearsReminded(account, "113.11", LocalDate.of(2026, 12, 7), NOON));
        tell(2, new StopAnnounced(account, "116.62", NOON.plus(Duration.ofDays(7)), NOON));

        await().atMost(PATIENCE).until(() -> templates(lin).size() == 2);
        assertThat(mailbox())
                .singleElement()
                .satisfies(entry -> assertThat(entry.path("text").asString()).contains("停电通知"));
    }

    @Test
    void aPaymentThatBouncedIsToldOnceWhateverIsToldOfArrearsUnderTheSameNumber() {
        publishAccount(1, lin, zhao);
        PaymentReversed reversed =
                new PaymentReversed(account, "BOC-1", "113.11", NOON.minus(Duration.ofDays(4)), NOON, "BOUNCED");
        tell(1, reversed);
        tell(1, reversed);
        tell(1, new ArrearsReminded(account, "113.11", LocalDate.of(2026, 12, 7), NOON));

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(templates(lin)).containsExactlyInAnyOrder("payment-reversed", "arrears-reminded");
            assertThat(templates(zhao)).containsExactlyInAnyOrder("payment-reversed", "arrears-reminded");
        });
        assertThat(inbox(lin))
                .allMatch(message -> message.path("accountNumber").asString().equals(account));
        assertThat(mailbox()).hasSize(2);
    }

    private void publishAccount(long sequence, String... subjects) {
        tell(sequence, billing.account(account, mobile, NOON, subjects));
    }

    private void tell(long sequence, Event event) {
        billing.publish(new CaseFeed.Published(account, sequence, event, NOON, "0af7651916cd43dd8448eb211c80319c"));
    }

    private CustomerClient app(String customer) {
        return CustomerClient.of(customer, port);
    }

    private List<JsonNode> inbox(String customer) {
        return app(customer).inbox();
    }

    private List<String> templates(String customer) {
        return app(customer).templates();
    }

    private List<JsonNode> mailbox() {
        return CustomerClient.anyone(port).mailbox(mobile);
    }
}
