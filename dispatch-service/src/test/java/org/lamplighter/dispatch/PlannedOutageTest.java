package org.lamplighter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.AnnouncementNews;
import org.lamplighter.contracts.dispatch.OutageAnnounced;
import org.lamplighter.contracts.dispatch.OutageKind;
import org.lamplighter.contracts.dispatch.OutageOpened;
import org.lamplighter.contracts.dispatch.OutageRestored;
import org.lamplighter.contracts.dispatch.ReportJoinedOutage;
import org.lamplighter.contracts.dispatch.WorkOrderOpened;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.PlannedOutages;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.test.SuiteTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Outages that a dispatcher announces. */
@SuiteTest
@Import(District.Beans.class)
class PlannedOutageTest {

    private static final String OUTAGES = "/api/desk/v1/outages";

    @LocalServerPort
    int port;

    @Autowired
    District district;

    @Autowired
    Aggregates<Outage> outages;

    private Utility utility;

    @BeforeEach
    void load() {
        utility = new Utility(port, district).withNetwork().withCrews(1, "");
    }

    private String plan(String kind, Duration ahead, String more) {
        Instant from = Instant.now().plus(ahead).truncatedTo(ChronoUnit.SECONDS);
        return """
                {"kind": "%s", "areaCode": "%s", "from": "%s", "until": "%s",
                 "devices": [{"kind": "FEEDER", "code": "F-%s"}]%s}
                """.formatted(kind, utility.area, from, from.plusSeconds(7200), utility.area, more);
    }

    private Phone.Reply publish(String kind, Duration ahead, String more) {
        return utility.dispatcher().post(OUTAGES, plan(kind, ahead, more));
    }

    @Test
    void aPlannedOutageIsPublishedSevenDaysAheadOrNotAtAll() {
        Phone.Reply inTime = publish("PLANNED", Duration.ofDays(8), "");

        assertThat(inTime.status()).as(inTime.body()).isEqualTo(201);
        assertThat(inTime.json().path("stage").asString()).isEqualTo("PLANNED");
        assertThat(inTime.json().path("kind").asString()).isEqualTo("PLANNED");
        assertThat(inTime.json().path("transformerAreas").path(0).asString()).isEqualTo(utility.transformer);
        Phone.Reply late = publish("PLANNED", Duration.ofDays(6), ",\"lateReason\":\"urgent works\"");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.text("code")).isEqualTo("outage-notice-too-short");
    }

    @Test
    void aTemporaryOutageIsPublishedADayAheadOrWithAReasonAtLeastSixHours() {
        assertThat(publish("TEMPORARY", Duration.ofHours(25), "").status()).isEqualTo(201);
        assertThat(publish("TEMPORARY", Duration.ofHours(7), "").text("code"))
                .isEqualTo("outage-notice-reason-missing");
        assertThat(publish("TEMPORARY", Duration.ofHours(7), ",\"lateReason\":\"oil leak\"")
                        .status())
                .isEqualTo(201);
        assertThat(publish("ORDERLY_USE", Duration.ofHours(25), "").status()).isEqualTo(201);
        assertThat(publish("TEMPORARY", Duration.ofHours(5), ",\"lateReason\":\"oil leak\"")
                        .text("code"))
                .isEqualTo("outage-notice-too-short");
    }

    @Test
    void whatCannotBeAnnouncedIsRefusedWithItsReason() {
        assertThat(publish("FAULT", Duration.ofDays(8), "").text("code")).isEqualTo("outage-kind-not-announced");
        assertThat(publish("PLANNED", Duration.ofDays(-1), "").text("code")).isEqualTo("planned-times-implausible");
        assertThat(utility.dispatcher()
                        .post(OUTAGES, plan("PLANNED", Duration.ofDays(8), "").replace("F-", "G-"))
                        .text("code"))
                .isEqualTo("devices-unknown");
        assertThat(utility.dispatcher()
                        .post(
                                OUTAGES,
                                plan("PLANNED", Duration.ofDays(8), "")
                                        .replace("\"" + utility.area + "\"", "\"111111\""))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anyoneReadsWhatIsAnnouncedUntilItIsCalledOff() {
        String id = publish("PLANNED", Duration.ofDays(8), "").text("outageId");
        Phone.Reply read = utility.anyone().get("/api/open/v1/outages?area=" + utility.area);
        assertThat(read.json().path("items").path(0).path("outageId").asString())
                .as(read.body())
                .isEqualTo(id);
        assertThat(read.json().path("items").path(0).path("stage").asString()).isEqualTo("PLANNED");

        Phone.Reply off = utility.dispatcher().post(OUTAGES + "/" + id + "/end", "{}");

        assertThat(off.status()).as(off.body()).isEqualTo(200);
        assertThat(off.json().path("calledOffAt").asString("")).isNotEmpty();
        assertThat(utility.dispatcher().post(OUTAGES + "/" + id + "/end", "{}").text("code"))
                .isEqualTo("outage-over");
        assertThat(district.heard(OutageOpened.class, event -> event.outageId().equals(id)))
                .isEmpty();
        await().untilAsserted(() -> assertThat(district.heard(
                        OutageAnnounced.class, event -> event.outageId().equals(id)))
                .extracting(OutageAnnounced::news)
                .as("what its customers are told")
                .containsExactly(AnnouncementNews.ANNOUNCED, AnnouncementNews.CALLED_OFF));
    }

    @Test
    void whatIsChangedIsPublicAtOnceAndWhatItWasStays() {
        Phone.Reply published = publish("PLANNED", Duration.ofDays(8), "");
        String id = published.text("outageId");
        Instant from = Instant.parse(published.json().path("plan").path("from").asString());
        String later = from.plus(1, ChronoUnit.DAYS).toString();

        Phone.Reply changed = utility.dispatcher()
                .post(OUTAGES + "/" + id + "/changes", """
                        {"from": "%s", "until": "%s", "reason": "heavy rain"}
                        """.formatted(later, from.plus(2, ChronoUnit.DAYS)));

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json()
                        .path("plan")
                        .path("changes")
                        .path(0)
                        .path("fromBefore")
                        .asString())
                .isEqualTo(from.toString());
        assertThat(changed.json()
                        .path("plan")
                        .path("changes")
                        .path(0)
                        .path("inTime")
                        .asBoolean())
                .isTrue();
        Phone.Reply read = utility.anyone().get("/api/open/v1/outages?area=" + utility.area);
        assertThat(read.json().path("items").path(0).path("startedAt").asString())
                .as(read.body())
                .isEqualTo(later);
        assertThat(utility.dispatcher()
                        .post(OUTAGES + "/" + id + "/changes", "{\"reason\":\"\"}")
                        .status())
                .isEqualTo(400);
        assertThat(utility.dispatcher()
                        .post(
                                OUTAGES + "/" + id + "/changes",
                                "{\"reason\":\"sooner\", \"from\":\"%s\"}"
                                        .formatted(Instant.now().plus(1, ChronoUnit.DAYS)))
                        .text("code"))
                .isEqualTo("outage-notice-too-short");
    }

    @Test
    void whoReportsFromItWhileItLastsIsToldOfItAndMakesNoOrder() {
        String id = "O-PLAN" + utility.area;
        outages.create(id, () -> PlannedOutages.begunAMomentAgo(id, utility.area, utility.transformer, Instant.now()));
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(district.heard(
                                OutageOpened.class, event -> event.outageId().equals(id)))
                        .singleElement()
                        .extracting(OutageOpened::kind)
                        .isEqualTo(OutageKind.PLANNED));

        String caseId = District.newCase();
        district.tell(district.outage(caseId, utility.area, utility.transformer), caseId);

        await().untilAsserted(() -> assertThat(district.heard(
                        ReportJoinedOutage.class, event -> event.outageId().equals(id)))
                .extracting(ReportJoinedOutage::caseId)
                .containsExactly(caseId));
        assertThat(district.heard(
                        WorkOrderOpened.class, event -> event.areaCode().equals(utility.area)))
                .isEmpty();
        assertThat(utility.dispatcher().post(OUTAGES + "/" + id + "/end", "{}").status())
                .isEqualTo(200);
        await().untilAsserted(() -> assertThat(district.heard(
                        OutageRestored.class, event -> event.outageId().equals(id)))
                .hasSize(1));
        String next = District.newCase();
        district.tell(district.outage(next, utility.area, utility.transformer), next);
        assertThat(utility.opened(next).outageId()).isEqualTo(Outage.idFor(next));
    }
}
