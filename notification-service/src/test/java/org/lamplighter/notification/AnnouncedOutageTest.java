package org.lamplighter.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.billing.AccountPublished;
import org.lamplighter.contracts.dispatch.AnnouncementNews;
import org.lamplighter.contracts.dispatch.OutageAnnounced;
import org.lamplighter.contracts.dispatch.OutageKind;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.lamplighter.kit.test.SuiteTest;
import org.lamplighter.kit.test.TestSurroundings;
import org.lamplighter.notification.CaseFeed.Published;
import org.lamplighter.notification.message.Households;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Customers of an announced outage are written to before it begins. */
@SuiteTest
@Import({Daytime.class, PeerTopics.class})
@TestPropertySource(properties = "lamplighter.notification.mailbox.enabled=true")
class AnnouncedOutageTest {

    private static final Instant NOON = Daytime.NOON;

    @LocalServerPort
    private int port;

    @Autowired
    private Daytime.SetClock clock;

    @Autowired
    private Households households;

    private final CaseFeed others = new CaseFeed();
    private final PersonalDataCipher cipher = new PersonalDataCipher(TestSurroundings.DATA_KEY);
    private final String unique = UUID.randomUUID().toString();
    private final String outage = "O-" + unique;
    private final String lin = CaseFeed.newCustomer();
    private final String chen = CaseFeed.newCustomer();

    /** Lin has two accounts, one in each area; Chen has one in the second. */
    @BeforeEach
    void accounts() {
        clock.set(NOON);
        account("1", area(1), 1, lin);
        account("2", area(2), 1, lin);
        account("3", area(2), 1, chen);
        await().untilAsserted(() -> {
            assertThat(households.behind(area(1), "", 10)).hasSize(1);
            assertThat(households.behind(area(2), "", 10)).hasSize(2);
        });
    }

    @AfterEach
    void close() {
        others.close();
    }

    private String area(int number) {
        return "T-" + unique + "-" + number;
    }

    private void account(String number, String transformerArea, long sequence, String... customers) {
        String account = unique + number;
        others.publish(new Published(
                account,
                sequence,
                new AccountPublished(
                        account,
                        cipher.seal("林晓雨"),
                        cipher.seal("19905120001"),
                        cipher.seal("苏州市姑苏区平江路1号"),
                        "320508",
                        transformerArea,
                        SiteClass.URBAN,
                        null,
                        null,
                        List.of(customers),
                        NOON,
                        null,
                        null,
                        null),
                NOON,
                "0".repeat(31) + "1"));
    }

    private Published told(long sequence, AnnouncementNews news, List<String> areas, List<String> noLongerIn) {
        return others.publish(new Published(
                outage,
                sequence,
                new OutageAnnounced(
                        outage,
                        OutageKind.PLANNED,
                        news,
                        NOON,
                        areas,
                        noLongerIn,
                        NOON.plus(Duration.ofDays(8)),
                        NOON.plus(Duration.ofDays(8)).plusSeconds(7200)),
                NOON,
                "0".repeat(31) + "2"));
    }

    private List<String> inbox(String customer) {
        return CustomerClient.of(customer, port)
                .json("/api/customer/v1/messages?limit=50")
                .path("items")
                .valueStream()
                .map((JsonNode message) -> message.path("template").asString())
                .toList();
    }

    @Test
    void eachCustomerIsToldOnceHoweverManyAccountsAreTheirsAndHoweverOftenTheEventComes() {
        Published first = told(1, AnnouncementNews.ANNOUNCED, List.of(area(1), area(2)), List.of());
        others.publish(first);
        told(2, AnnouncementNews.CHANGED, List.of(area(1)), List.of(area(2)));

        await().untilAsserted(() -> assertThat(inbox(lin)).containsExactly("outage-changed", "outage-announced"));
        await().untilAsserted(() -> assertThat(inbox(chen)).containsExactly("outage-called-off", "outage-announced"));
        others.publish(first);
        told(3, AnnouncementNews.CALLED_OFF, List.of(area(1)), List.of());
        await().untilAsserted(() ->
                assertThat(inbox(lin)).containsExactly("outage-called-off", "outage-changed", "outage-announced"));
        assertThat(inbox(chen)).hasSize(2);
    }

    @Test
    void whoMovedAwayOrUnboundTheAccountIsNotTold() {
        account("3", area(9), 2, chen);
        account("1", area(1), 2);
        await().untilAsserted(() -> {
            assertThat(households.behind(area(2), "", 10)).hasSize(1);
            assertThat(households.behind(area(1), "", 10)).isEmpty();
        });
        account("2", area(9), 1, lin); // late: something newer is not overwritten by what is older or the same

        told(1, AnnouncementNews.ANNOUNCED, List.of(area(1), area(2)), List.of());

        await().untilAsserted(() -> assertThat(inbox(lin)).containsExactly("outage-announced"));
        assertThat(inbox(chen)).isEmpty();
    }

    @Test
    void moreCustomersThanOnePageAreAllTold() {
        List<String> crowd =
                IntStream.range(0, 205).mapToObj(i -> CaseFeed.newCustomer()).toList();
        for (int i = 0; i < crowd.size(); i++) {
            account("9" + i, area(3), 1, crowd.get(i));
        }
        await().untilAsserted(
                        () -> assertThat(households.behind(area(3), "", 500)).hasSize(205));

        told(1, AnnouncementNews.ANNOUNCED, List.of(area(3)), List.of());

        await().untilAsserted(() ->
                assertThat(crowd).allSatisfy(one -> assertThat(inbox(one)).hasSize(1)));
    }
}
