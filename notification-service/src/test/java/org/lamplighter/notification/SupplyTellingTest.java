package org.lamplighter.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.billing.SupplyStoppedForArrears;
import org.lamplighter.contracts.dispatch.StopGround;
import org.lamplighter.contracts.dispatch.SupplyGivenBack;
import org.lamplighter.contracts.dispatch.SupplyRestoreRequested;
import org.lamplighter.contracts.dispatch.SupplyStopAnnounced;
import org.lamplighter.contracts.dispatch.SupplyStopCalledOff;
import org.lamplighter.contracts.dispatch.SupplyStopImminent;
import org.lamplighter.contracts.dispatch.SupplyStopRequested;
import org.lamplighter.contracts.dispatch.SupplyStopped;
import org.lamplighter.kit.test.SuiteTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Everyone whom an account concerns is told of a stop for theft or breach, apart from what they are told of arrears. */
@SuiteTest
@Import({Daytime.class, PeerTopics.class})
@TestPropertySource(properties = "lamplighter.notification.mailbox.enabled=true")
class SupplyTellingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant NOON = Daytime.NOON;
    private static final StopGround BREACH = StopGround.BREACH;

    @LocalServerPort
    private int port;

    @Autowired
    private Daytime.SetClock clock;

    private final CaseFeed others = new CaseFeed();
    private final String account =
            "3206" + "%06d".formatted(RandomGenerator.getDefault().nextInt(1_000_000));
    private final String lin = CaseFeed.newCustomer();
    private final String zhao = CaseFeed.newCustomer();
    private final String mobile = CaseFeed.newMobile();

    @BeforeEach
    void atNoon() {
        clock.set(NOON);
    }

    @AfterEach
    void close() {
        others.close();
    }

    private Event[] wholeArc() {
        Instant stopAt = NOON.plus(Duration.ofDays(7));
        Instant back = NOON.plus(Duration.ofHours(24));
        return new Event[] {
            new SupplyStopAnnounced(account, BREACH, stopAt, NOON),
            new SupplyStopImminent(account, BREACH, NOON.plus(Duration.ofMinutes(30)), NOON),
            new SupplyStopRequested(account, "S-1", BREACH, List.of("私增容量"), NOON, NOON, NOON),
            new SupplyStopped(account, BREACH, NOON),
            new SupplyRestoreRequested(account, "S-2", BREACH, "CAUSE_GONE", NOON, back, NOON),
            new SupplyRestoreRequested(account, "S-3", BREACH, "AGAIN", NOON, back, NOON),
            new SupplyGivenBack(account, BREACH, NOON)
        };
    }

    private static final List<String> TOLD = List.of(
            "supply-stop-announced", "supply-stop-imminent", "supply-stopped", "restore-ordered", "supply-given-back");

    @Test
    void everyoneWhoBoundTheAccountIsToldOfEachStepAndThePhoneOnFileOnce() {
        publishAccount(lin, zhao);
        others.publish(account, NOON, wholeArc());

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(templates(lin)).containsExactlyElementsOf(TOLD.reversed());
            assertThat(templates(zhao)).containsExactlyElementsOf(TOLD.reversed());
        });
        assertThat(mailbox()).hasSize(TOLD.size());
        assertThat(inbox(lin).getFirst().path("accountNumber").asString()).isEqualTo(account);
        assertThat(mailbox().getLast().path("text").asString())
                .startsWith("【电力服务】停电通知：尾号" + account.substring(6) + "户号因违约用电");
    }

    @Test
    void whatIsToldOfArrearsUnderTheSameNumbersTakesNothingAway() {
        publishAccount(lin);
        tell(1, new SupplyStoppedForArrears(account, NOON));
        tell(1, new SupplyStopAnnounced(account, BREACH, NOON.plus(Duration.ofDays(7)), NOON));
        tell(1, new SupplyStopAnnounced(account, BREACH, NOON.plus(Duration.ofDays(7)), NOON));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(templates(lin))
                        .containsExactlyInAnyOrder("stopped-for-arrears", "supply-stop-announced"));
    }

    @Test
    void aStopThatIsCalledOffIsToldAndTheNoticeCannotBeSwitchedOff() {
        app(lin).put("/api/customer/v1/message-preferences", "{\"preferences\":{\"SUPPLY_RETURN\":{\"SMS\":false}}}");
        publishAccount(lin);
        tell(1, new SupplyStopAnnounced(account, BREACH, NOON.plus(Duration.ofDays(7)), NOON));
        tell(2, new SupplyStopCalledOff(account, null, BREACH, "NOT_NEEDED", NOON));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(templates(lin)).containsExactly("stop-called-off", "supply-stop-announced"));
        assertThat(mailbox())
                .singleElement()
                .satisfies(entry -> assertThat(entry.path("text").asString()).contains("停电通知"));
    }

    private void publishAccount(String... subjects) {
        tell(1, others.account(account, mobile, NOON, subjects));
    }

    private void tell(long sequence, Event event) {
        others.publish(new CaseFeed.Published(account, sequence, event, NOON, "0af7651916cd43dd8448eb211c80319c"));
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
