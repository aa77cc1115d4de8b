package org.lamplighter.notification;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.intake.Milestone;
import org.lamplighter.kit.test.SuiteTest;
import org.lamplighter.notification.CaseFeed.Published;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Issue 2, story step 5: the customer gets a message per step. */
@SuiteTest
@Import({Daytime.class, PeerTopics.class})
@TestPropertySource(properties = "lamplighter.notification.mailbox.enabled=true")
class TellingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant NOON = Daytime.NOON;

    @LocalServerPort
    private int port;

    @Autowired
    private Daytime.SetClock clock;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private MongoDatabaseFactory databases;

    private double appliedBefore;

    private final CaseFeed intake = new CaseFeed();
    private final String caseId = CaseFeed.newCase();
    private final String customer = CaseFeed.newCustomer();
    private final String mobile = CaseFeed.newMobile();

    @BeforeEach
    void atNoon() {
        clock.set(NOON);
        appliedBefore = 0;
        appliedBefore = appliedEvents();
    }

    @AfterEach
    void close() {
        intake.close();
    }

    private List<Published> wholeStory() {
        return intake.publish(
                caseId,
                NOON,
                intake.reported(caseId, customer, mobile, "zh-CN", NOON),
                CaseFeed.progressed(caseId, Milestone.CREW_ASSIGNED, NOON),
                CaseFeed.progressed(caseId, Milestone.CREW_ACCEPTED, NOON),
                CaseFeed.progressed(caseId, Milestone.CREW_DEPARTED, NOON),
                CaseFeed.progressed(caseId, Milestone.CREW_ARRIVED, NOON),
                CaseFeed.progressed(caseId, Milestone.SUPPLY_RESTORED, NOON),
                CaseFeed.progressed(caseId, Milestone.REPAIR_COMPLETED, NOON),
                CaseFeed.asked(caseId, NOON),
                CaseFeed.closed(caseId, NOON));
    }

    private static final List<String> TOLD = List.of(
            "report-accepted",
            "crew-assigned",
            "crew-accepted",
            "crew-departed",
            "crew-arrived",
            "supply-restored",
            "repair-completed",
            "confirmation-asked",
            "case-closed-confirmed");

    private CustomerClient app() {
        return CustomerClient.of(customer, port);
    }

    private List<JsonNode> inbox() {
        return app().json("/api/customer/v1/messages?limit=50")
                .path("items")
                .valueStream()
                .toList();
    }

    private List<String> inboxTemplates() {
        return inbox().stream()
                .map(message -> message.path("template").asString())
                .toList();
    }

    private List<JsonNode> mailbox() {
        return CustomerClient.anyone(port)
                .json("/mailbox/messages?to=" + mobile)
                .valueStream()
                .toList();
    }

    @Test
    void everyStepIsInTheInboxAndInTheMailboxNewestFirst() {
        wholeStory();

        await().atMost(PATIENCE).until(() -> inbox().size(), size -> size == TOLD.size());
        assertThat(inboxTemplates()).isEqualTo(TOLD.reversed());
        assertThat(inbox()).allSatisfy(message -> {
            assertThat(message.path("unread").asBoolean()).isTrue();
            assertThat(message.path("text").asString()).contains(caseId);
            assertThat(message.path("channels").valueStream().map(JsonNode::asString))
                    .containsExactly("IN_APP", "SMS");
        });
        assertThat(mailbox()).hasSize(TOLD.size()).allSatisfy(entry -> {
            assertThat(entry.path("to").asString()).isEqualTo(mobile.substring(0, 3) + "****" + mobile.substring(7));
            assertThat(entry.path("segments").asInt()).isEqualTo(1);
            assertThat(entry.path("text").asString()).startsWith("【电力服务】");
        });
    }

    @Test
    void redeliveredEventsTellNothingTwice() {
        List<Published> story = wholeStory();
        await().atMost(PATIENCE).until(() -> inbox().size(), size -> size == TOLD.size());

        story.forEach(intake::publish);
        story.forEach(intake::publish);

        await().atMost(PATIENCE).until(() -> appliedEvents() >= story.size() * 3.0);
        assertThat(inboxTemplates()).isEqualTo(TOLD.reversed());
        assertThat(mailbox()).hasSize(TOLD.size());
    }

    private double appliedEvents() {
        return meters.find("lamplighter.events.applied").counters().stream()
                        .mapToDouble(Counter::count)
                        .sum()
                - appliedBefore;
    }

    @Test
    void everyDeliveryIsToldToTheOthersOnce() {
        wholeStory();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(toldOfCase()).hasSize(TOLD.size() * 2));
        assertThat(toldOfCase()).allSatisfy(event -> {
            assertThat(header(event, "ce_type")).isEqualTo("lamplighter.notification.message-sent.v1");
        });
        assertThat(toldOfCase().stream()
                        .collect(groupingBy(ConsumerRecord::key))
                        .values())
                .allSatisfy(events -> assertThat(events).hasSize(2));
    }

    private List<ConsumerRecord<String, byte[]>> toldOfCase() {
        return CaseFeed.toldOfMessages().stream()
                .filter(event -> event.key().startsWith(caseId + "-"))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Test
    void atNightTheQuestionWaitsForTheMorning() {
        Instant night = Instant.parse("2026-11-16T15:30:00Z"); // 23:30 in Suzhou
        clock.set(night);
        intake.publish(
                caseId,
                night,
                intake.reported(caseId, customer, mobile, "en", night),
                CaseFeed.progressed(caseId, Milestone.CREW_ASSIGNED, night),
                CaseFeed.asked(caseId, night));

        await().atMost(PATIENCE).until(() -> inbox().size(), size -> size == 3);
        assertThat(mailbox()).as("progress rings, the question does not").hasSize(2);

        clock.set(Instant.parse("2026-11-17T00:00:01Z")); // 08:00:01
        await().atMost(PATIENCE).until(() -> mailbox().size(), size -> size == 3);
        assertThat(mailbox().getFirst().path("text").asString()).startsWith("[Power] Is report " + caseId + " solved?");
        await().atMost(PATIENCE).until(() -> toldOfCase().size(), size -> size == 6);
    }

    @Test
    void aQuestionThatWasAnsweredAtNightIsNotAskedInTheMorning() {
        Instant night = Instant.parse("2026-11-16T15:30:00Z");
        clock.set(night);
        intake.publish(
                caseId,
                night,
                intake.reported(caseId, customer, mobile, "zh", night),
                CaseFeed.asked(caseId, night),
                CaseFeed.closed(caseId, night));
        await().atMost(PATIENCE).until(() -> inbox().size(), size -> size == 3);

        clock.set(Instant.parse("2026-11-17T00:00:01Z"));

        await().atMost(PATIENCE).until(() -> mailbox().size(), size -> size == 2);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(toldOfCase())
                        .filteredOn(event -> header(event, "ce_type").contains("failed"))
                        .singleElement()
                        .satisfies(event -> assertThat(new String(event.value(), StandardCharsets.UTF_8))
                                .contains("\"overtaken\"")
                                .contains("confirmation-asked")));
        assertThat(mailbox().getFirst().path("text").asString()).contains("已办结");
    }

    @Test
    void aCallerWithoutAnAccountIsToldBySmsAlone() {
        intake.publish(caseId, NOON, intake.reported(caseId, null, mobile, "zh", NOON));

        await().atMost(PATIENCE).until(() -> mailbox().size(), size -> size == 1);
    }

    @Test
    void aLandlineGetsNoShortMessage() {
        intake.publish(caseId, NOON, intake.reported(caseId, customer, "051265221234", "zh", NOON));

        await().atMost(PATIENCE).until(() -> inbox().size(), size -> size == 1);
        assertThat(inbox().getFirst().path("channels").valueStream().map(JsonNode::asString))
                .containsExactly("IN_APP");
    }

    @Test
    void whatTheCustomerSwitchedOffDoesNotRing() {
        HttpResponse<String> before = app().get("/api/customer/v1/message-preferences");
        HttpResponse<String> changed = app().put(
                        "/api/customer/v1/message-preferences",
                        "{\"preferences\":{\"REPAIR_PROGRESS\":{\"SMS\":false}}}",
                        "If-Match",
                        before.headers().firstValue("ETag").orElseThrow());
        assertThat(changed.statusCode()).isEqualTo(200);

        wholeStory();

        await().atMost(PATIENCE).until(() -> inbox().size(), size -> size == TOLD.size());
        assertThat(mailbox()).hasSize(3);
    }

    @Test
    void preferencesAreChangedOnlyFromTheVersionThatWasRead() {
        String path = "/api/customer/v1/message-preferences";
        String noQuestions = "{\"preferences\":{\"FOLLOW_UP\":{\"SMS\":false}}}";
        assertThat(app().put(path, noQuestions, "If-Match", "\"0\"").statusCode())
                .isEqualTo(200);
        assertThat(app().put(path, noQuestions, "If-Match", "\"0\"").statusCode())
                .isEqualTo(412);
        assertThat(app().put(path, noQuestions, "If-Match", "\"1\"").statusCode())
                .isEqualTo(200);
        assertThat(app().put(path, noQuestions, "If-Match", "nonsense").statusCode())
                .isEqualTo(412);
        assertThat(app().json(path).at("/preferences/FOLLOW_UP/SMS").asBoolean())
                .isFalse();
        assertThat(app().json(path).at("/preferences/FOLLOW_UP/IN_APP").asBoolean())
                .isTrue();
        HttpResponse<String> refused = app().put(path, "{\"preferences\":{\"FOLLOW_UP\":{\"IN_APP\":false}}}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("channel-always-on");
    }

    @Test
    void aMessageIsReadOnceAndOnlyByItsCustomer() {
        intake.publish(caseId, NOON, intake.reported(caseId, customer, mobile, "zh", NOON));
        await().atMost(PATIENCE).until(() -> inbox().size(), size -> size == 1);
        String path = "/api/customer/v1/messages/"
                + inbox().getFirst().path("messageId").asString() + "/read";

        HttpResponse<String> stranger =
                CustomerClient.of(CaseFeed.newCustomer(), port).post(path);
        HttpResponse<String> nothing = app().post("/api/customer/v1/messages/C-NONE-1/read");
        assertThat(stranger.statusCode()).isEqualTo(404);
        // The path that was asked for is the caller's own word.
        assertThat(stranger.body().replace(caseId, "C-NONE")).isEqualTo(nothing.body());

        HttpResponse<String> first = app().post(path);
        assertThat(first.statusCode()).isEqualTo(200);
        HttpResponse<String> second = app().post(path);
        assertThat(second.headers().firstValue("ETag"))
                .isEqualTo(first.headers().firstValue("ETag"));
        assertThat(inbox().getFirst().path("unread").asBoolean()).isFalse();
    }

    @Test
    void theInboxIsReadPageByPage() {
        wholeStory();
        await().atMost(PATIENCE).until(() -> inbox().size(), size -> size == TOLD.size());

        JsonNode first = app().json("/api/customer/v1/messages?limit=4");
        JsonNode second = app().json("/api/customer/v1/messages?limit=4&cursor="
                + first.path("next").asString());
        JsonNode third = app().json("/api/customer/v1/messages?limit=4&cursor="
                + second.path("next").asString());

        assertThat(third.has("next")).isFalse();
        assertThat(Stream.of(first, second, third)
                        .flatMap(page -> page.path("items").valueStream())
                        .map(message -> message.path("template").asString())
                        .toList())
                .isEqualTo(TOLD.reversed());
    }

    @Test
    void theMailboxIsAPageThatAPersonCanReadInBothLanguages() {
        intake.publish(caseId, NOON, intake.reported(caseId, customer, mobile, "zh", NOON));
        await().atMost(PATIENCE).until(() -> mailbox().size(), size -> size == 1);

        HttpResponse<String> page = CustomerClient.anyone(port).get("/mailbox?lang=zh&to=" + mobile);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow().toLowerCase(Locale.ROOT))
                .isEqualTo("text/html;charset=utf-8");
        assertThat(page.body())
                .contains("本地短信箱", "http-equiv=\"refresh\"", caseId, mobile.substring(0, 3) + "****")
                .doesNotContain("<script", "src=", "http://", "https://");
        assertThat(CustomerClient.anyone(port).get("/mailbox?lang=en").body()).contains("Local mailbox");
        assertThat(CustomerClient.anyone(port)
                        .get("/mailbox?lang=en&to=%22%3E%3Cscript%3E")
                        .body())
                .doesNotContain("<script");
    }

    @Test
    void nothingPersonalIsStoredInClear() {
        wholeStory();
        await().atMost(PATIENCE).until(() -> inbox().size(), size -> size == TOLD.size());

        for (String collection : List.of("recipients", "messages", "mailbox")) {
            List<String> stored = databases
                    .getMongoDatabase()
                    .getCollection(collection)
                    .find()
                    .map(Document::toJson)
                    .into(new ArrayList<>());
            assertThat(stored)
                    .as(collection)
                    .anyMatch(document -> document.contains(caseId))
                    .noneMatch(document -> document.contains(mobile));
        }
    }
}
