package org.lamplighter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.billing.CustomerKind;
import org.lamplighter.contracts.billing.FieldWorkKind;
import org.lamplighter.contracts.dispatch.FieldWorkDone;
import org.lamplighter.contracts.dispatch.NoCrewReason;
import org.lamplighter.contracts.dispatch.OutageOpened;
import org.lamplighter.contracts.dispatch.ReportAnswered;
import org.lamplighter.contracts.dispatch.SupplyGivenBack;
import org.lamplighter.contracts.dispatch.SupplyRestoreRequested;
import org.lamplighter.contracts.dispatch.SupplyStopAnnounced;
import org.lamplighter.contracts.dispatch.SupplyStopImminent;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.dispatch.WorkOrderCancelled;
import org.lamplighter.contracts.dispatch.WorkOrderOpened;
import org.lamplighter.contracts.intake.Extent;
import org.lamplighter.contracts.intake.FaultReported;
import org.lamplighter.contracts.intake.SelfCheck;
import org.lamplighter.contracts.intake.Urgency;
import org.lamplighter.contracts.network.MeterLastGasp;
import org.lamplighter.dispatch.network.AccountSites;
import org.lamplighter.kit.test.MovingClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Stops for theft and breach over the real topics and the real store: from what an inspection found to supply being back. */
@MovedTimeTest
class SupplyStopTest {

    private static final String STOPS = "/api/desk/v1/supply-stops";
    private static final String REPORT = "{\"registerKwh\":18204.5,\"seal\":\"FY-0231\"}";

    @LocalServerPort
    int port;

    @Autowired
    District district;

    @Autowired
    MovingClock clock;

    @Autowired
    AccountSites sites;

    private Utility utility;
    private String account;

    @BeforeEach
    void load() {
        utility = new Utility(port, district).withNetwork().withCrews(1, "");
        account = "33" + utility.area + "01";
        told(CustomerKind.RESIDENTIAL, false);
    }

    /** Billing tells what the account is due. */
    private void told(@Nullable CustomerKind kind, @Nullable Boolean protectedFromStops) {
        district.tell(
                district.account(account, utility.area, utility.transformer, null, kind, protectedFromStops), account);
        await().untilAsserted(() -> assertThat(sites.find(account))
                .hasValueSatisfying(
                        site -> assertThat(site.protectedFromStops()).isEqualTo(protectedFromStops)));
    }

    private Phone.Reply order(String ground, String more) {
        return utility.supervisor().post(STOPS, stop(account, ground, more));
    }

    static String stop(String account, String ground, String more) {
        return "{\"accountNumber\":\"%s\",\"ground\":\"%s\",\"note\":\"表前接线\"%s}".formatted(account, ground, more);
    }

    private Phone.Reply decide(String what, String body) {
        return utility.supervisor().post(STOPS + "/" + account + "/" + what, body);
    }

    private JsonNode supply() {
        Phone.Reply reply = utility.dispatcher().get(STOPS + "/" + account);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private JsonNode stage(String stage) {
        await().untilAsserted(() ->
                assertThat(supply().at("/stops/0/stage").asString()).isEqualTo(stage));
        return supply();
    }

    private boolean isListed() {
        return utility.dispatcher()
                .get(STOPS + "?area=" + utility.area)
                .json()
                .path("items")
                .valueStream()
                .anyMatch(item -> account.equals(item.path("accountNumber").asString()));
    }

    private <E extends Event> E last(Class<E> type, Predicate<E> which, int count) {
        await().untilAsserted(() -> assertThat(district.heard(type, which)).hasSize(count));
        return district.heard(type, which).getLast();
    }

    private WorkOrderAssigned assigned(WorkKind kind, int count) {
        WorkOrderOpened opened = last(
                WorkOrderOpened.class, event -> event.areaCode().equals(utility.area) && event.kind() == kind, count);
        return last(WorkOrderAssigned.class, event -> event.workOrderId().equals(opened.workOrderId()), 1);
    }

    private void does(WorkOrderAssigned order, String report) {
        Phone crew = utility.crew(utility.crewId(1));
        String path = Utility.crewOrder(order.workOrderId());
        for (String step : List.of("acceptance", "departure", "arrival")) {
            Phone.Reply reply = crew.post(path + "/" + step, "{}");
            assertThat(reply.status()).as(step + " " + reply.body()).isEqualTo(200);
        }
        Phone.Reply done = crew.post(path + "/completion", report);
        assertThat(done.text("state")).as(done.body()).isEqualTo("COMPLETED");
    }

    private String inspected() {
        String order = utility.dispatcher()
                .post(
                        "/api/desk/v1/work-orders",
                        "{\"kind\":\"INSPECTION\",\"accountNumber\":\"%s\",\"doneBy\":\"%s\",\"note\":\"查表\"}"
                                .formatted(account, clock.instant().plus(Duration.ofHours(8))))
                .text("workOrderId");
        assertThat(order("THEFT", ",\"inspectionId\":\"%s\"".formatted(order)).text("code"))
                .as("nobody has looked")
                .isEqualTo("stop-inspection-unknown");
        does(assigned(WorkKind.INSPECTION, 1), "{\"found\":\"表前接线\"}");
        return order;
    }

    private void stopped() {
        does(assigned(WorkKind.SUPPLY_STOP, 1), REPORT);
        stage("STOPPED");
    }

    private NoCrewReason answerTo(String caseId) {
        FaultReported report = district.report(
                caseId,
                utility.area,
                utility.transformer,
                Extent.ONE_HOME,
                new SelfCheck(true, false, null),
                Urgency.ORDINARY,
                null);
        district.tell(District.ofAccount(report, account), caseId);
        return last(ReportAnswered.class, event -> event.caseId().equals(caseId), 1)
                .reason();
    }

    @Test
    void theftFromTheInspectionToSupplyBeingBack() {
        String inspection = inspected();
        Phone.Reply ordered = order("THEFT", ",\"inspectionId\":\"%s\"".formatted(inspection));
        assertThat(ordered.status()).as(ordered.body()).isEqualTo(201);
        assertThat(ordered.json().at("/stops/0/stage").asString()).isEqualTo("STOPPING");
        assertThat(order("BREACH", "").text("code")).isEqualTo("stop-under-way");

        stopped();
        assertThat(supply().path("dark").asString()).isEqualTo("THEFT");
        assertThat(isListed()).isTrue();
        String caseId = District.newCase();
        assertThat(answerTo(caseId)).isEqualTo(NoCrewReason.THEFT);
        assertThat(utility.anyone()
                        .get("/api/open/v1/outages?area=" + utility.area)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(utility.dispatcher()
                        .get("/api/desk/v1/outages?area=" + utility.area)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(district.heard(OutageOpened.class, event -> event.areaCode().equals(utility.area)))
                .isEmpty();

        Phone.Reply gone = decide("restoration", "{\"note\":\"已补缴并拆除\"}");
        assertThat(gone.json().at("/stops/0/stage").asString()).as(gone.body()).isEqualTo("GIVING_BACK");
        SupplyRestoreRequested asked = last(
                SupplyRestoreRequested.class, event -> event.accountNumber().equals(account), 1);
        assertThat(Duration.between(asked.requestedAt(), asked.doneBy())).isEqualTo(Duration.ofHours(24));
        does(assigned(WorkKind.SUPPLY_RESTORE, 1), REPORT);

        JsonNode over = stage("GIVEN_BACK");
        assertThat(over.path("dark").asString("")).isEmpty();
        assertThat(over.at("/outages/0/kind").asString()).isEqualTo("THEFT");
        assertThat(over.at("/outages/0/givenBackAt").asString("")).isNotEmpty();
        assertThat(isListed()).isFalse();
        last(SupplyGivenBack.class, event -> event.accountNumber().equals(account), 1);
    }

    @Test
    void aBreachIsToldAWeekAheadAndAgainBeforeACrewMayBegin() {
        Phone.Reply ordered = order("BREACH", "");
        assertThat(ordered.json().at("/stops/0/stage").asString())
                .as(ordered.body())
                .isEqualTo("ANNOUNCED");
        SupplyStopAnnounced announced =
                last(SupplyStopAnnounced.class, event -> event.accountNumber().equals(account), 1);
        assertThat(Duration.between(announced.announcedAt(), announced.notBefore()))
                .isEqualTo(Duration.ofDays(7));
        assertThat(answerable()).as("supply is on").isFalse();

        clock.move(Duration.ofDays(7).minus(Duration.ofMinutes(29)));
        SupplyStopImminent imminent =
                last(SupplyStopImminent.class, event -> event.accountNumber().equals(account), 1);
        assertThat(Duration.between(imminent.announcedAt(), imminent.notBefore()))
                .isGreaterThanOrEqualTo(Duration.ofMinutes(30));
        WorkOrderAssigned order = assigned(WorkKind.SUPPLY_STOP, 1);
        Phone crew = utility.crew(utility.crewId(1));
        String path = Utility.crewOrder(order.workOrderId());
        crew.post(path + "/acceptance", "{}");
        crew.post(path + "/departure", "{}");
        assertThat(crew.post(path + "/arrival", "{}").text("code")).isEqualTo("work-not-yet");

        clock.move(Duration.ofMinutes(31));
        assertThat(crew.post(path + "/arrival", "{}").status()).isEqualTo(200);
        assertThat(crew.post(path + "/completion", REPORT).status()).isEqualTo(200);
        stage("STOPPED");
        assertThat(answerTo(District.newCase())).isEqualTo(NoCrewReason.BREACH);
    }

    private boolean answerable() {
        return supply().has("dark");
    }

    @Test
    void aStopIsCalledOffUntilItIsDoneAndTheCrewSaysThatItDidNotDoIt() {
        order("THEFT", "");
        WorkOrderAssigned order = assigned(WorkKind.SUPPLY_STOP, 1);

        Phone.Reply off = decide("withdrawal", "{\"reason\":\"NOT_NEEDED\",\"note\":\"表计故障\"}");

        assertThat(off.json().at("/stops/0/stage").asString()).as(off.body()).isEqualTo("CALLING_OFF");
        last(WorkOrderCancelled.class, event -> event.workOrderId().equals(order.workOrderId()), 1);
        utility.crew(utility.crewId(1))
                .post("/api/crew/v1/commands", """
                {"commands":[{"commandId":"sd","workOrderId":"%s","at":"%s","kind":"STAND_DOWN"}]}
                """.formatted(order.workOrderId(), clock.instant()));
        stage("CALLED_OFF");
        assertThat(decide("withdrawal", "{\"reason\":\"NOT_NEEDED\"}").text("code"))
                .isEqualTo("no-stop-under-way");
        assertThat(order("BREACH", "").status()).as("the next one").isEqualTo(201);
    }

    @Test
    void aDispatcherWhoCallsTheCrewsOrderOffCallsTheStopOff() {
        order("THEFT", "");
        WorkOrderOpened opened = last(
                WorkOrderOpened.class,
                event -> event.areaCode().equals(utility.area) && event.kind() == WorkKind.SUPPLY_STOP,
                1);
        WorkOrderAssigned order =
                last(WorkOrderAssigned.class, event -> event.workOrderId().equals(opened.workOrderId()), 1);

        utility.dispatcher()
                .post(Utility.deskOrder(order.workOrderId()) + "/withdrawal", "{\"reason\":\"WRONG_SITE\"}");
        utility.crew(utility.crewId(1))
                .post("/api/crew/v1/commands", """
                {"commands":[{"commandId":"sd","workOrderId":"%s","at":"%s","kind":"STAND_DOWN"}]}
                """.formatted(order.workOrderId(), clock.instant()));

        assertThat(stage("CALLED_OFF").at("/stops/0/calledOff").asString()).isEqualTo("WRONG_SITE");
    }

    @Test
    void protectedAccountsAreNotStoppedAndAMarkGivesBackWhatIsOff() {
        told(CustomerKind.RESIDENTIAL, true);
        assertThat(order("THEFT", "").text("code")).isEqualTo("stop-protected");
        told(null, null);
        assertThat(order("THEFT", "").text("code")).isEqualTo("stop-account-unclear");
        told(CustomerKind.RESIDENTIAL, false);
        assertThat(order("THEFT", "").status()).isEqualTo(201);
        stopped();

        told(CustomerKind.RESIDENTIAL, true);

        stage("GIVING_BACK");
        assertThat(last(
                                SupplyRestoreRequested.class,
                                event -> event.accountNumber().equals(account),
                                1)
                        .reason())
                .isEqualTo("PROTECTED");
    }

    @Test
    void theSameKeyIsTheSameStopAndForeignAccountsAreNotThere() {
        String body = stop(account, "BREACH", "");

        Phone.Reply first = utility.supervisor().post(STOPS, body, "same");
        Phone.Reply again = utility.supervisor().post(STOPS, body, "same");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.status()).isEqualTo(201);
        assertThat(district.heard(
                        SupplyStopAnnounced.class,
                        event -> event.accountNumber().equals(account)))
                .hasSizeLessThanOrEqualTo(1);
        Phone elsewhere = new Phone(port, Utility.issuer().desk("s", "supervisor", "111111"));
        assertThat(elsewhere.post(STOPS, body).text("code")).isEqualTo("work-site-unknown");
        assertThat(elsewhere.get(STOPS + "/" + account).status()).isEqualTo(404);
        assertThat(elsewhere
                        .post(STOPS + "/" + account + "/restoration", "{\"note\":\"x\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatCrewsStopForArrearsIsSeenAtTheDeskTooWhicheverIsToldFirst() {
        FieldWorkDone off = crewDid("F-1" + account, FieldWorkKind.SUPPLY_STOP, Duration.ZERO);
        FieldWorkDone on = crewDid("F-2" + account, FieldWorkKind.SUPPLY_RESTORE, Duration.ofHours(3));

        district.tell(on, "W2" + account);
        await().untilAsserted(() -> assertThat(
                        utility.dispatcher().get(STOPS + "/" + account).status())
                .isEqualTo(200));
        district.tell(off, "W1" + account);

        await().untilAsserted(() ->
                assertThat(supply().at("/outages/0/kind").asString("")).isEqualTo("ARREARS"));
        assertThat(supply().at("/outages/0/givenBackAt").asString())
                .isEqualTo(on.doneAt().toString());
        assertThat(isListed()).isFalse();
        assertThat(supply().path("stops").isEmpty()).isTrue();
    }

    private FieldWorkDone crewDid(String request, FieldWorkKind kind, Duration later) {
        Instant at = clock.instant().plus(later).truncatedTo(ChronoUnit.SECONDS);
        return new FieldWorkDone("W" + request, request, kind, account, utility.crewId(1), at, null);
    }

    @Test
    void metersThatCrewsStoppedAreNoSignOfAnOutage() {
        order("THEFT", "");
        stopped();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);

        gasp(account, at);
        gasp("33" + utility.area + "02", at.plusSeconds(1));
        gasp("33" + utility.area + "03", at.plusSeconds(2));
        gasp("33" + utility.area + "04", at.plusSeconds(3));

        OutageOpened opened = last(OutageOpened.class, event -> event.areaCode().equals(utility.area), 1);
        assertThat(opened.startedAt()).as("by the three others").isEqualTo(at.plusSeconds(3));
    }

    private void gasp(String meter, Instant at) {
        district.tell(new MeterLastGasp(utility.transformer, meter, 1, at), utility.transformer);
    }
}
