package org.lamplighter.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.CrewArrived;
import org.lamplighter.contracts.dispatch.CrewDeparted;
import org.lamplighter.contracts.dispatch.SupplyRestored;
import org.lamplighter.contracts.dispatch.WorkOrderAccepted;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.dispatch.WorkOrderCompleted;
import org.lamplighter.contracts.dispatch.WorkOrderOpened;
import org.lamplighter.contracts.intake.CaseClosed;
import org.lamplighter.contracts.intake.CaseProgressed;
import org.lamplighter.contracts.intake.CaseReopened;
import org.lamplighter.contracts.intake.ConfirmationAsked;
import org.lamplighter.contracts.intake.FaultReported;
import org.lamplighter.contracts.intake.Milestone;
import org.lamplighter.kit.test.SuiteTest;
import org.lamplighter.kit.test.TestSurroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** A report, its repair as dispatch tells it, the customer's answer. */
@SuiteTest
@Import({PeerTopics.class, CaseEvents.class})
class RepairStoryTest {

    private static final String CREW = "SZ-GS-01";

    @LocalServerPort
    int port;

    @Autowired
    CaseEvents events;

    private final String subject = UUID.randomUUID().toString();

    private Client lin() {
        return new Client(port, TestSurroundings.issuer().customer(subject));
    }

    private String account(String number) {
        Peers.account(number, "T-" + number, "320508", subject);
        await().untilAsserted(() -> assertThat(
                        lin().post(Client.REPORTS, Client.noPower(number)).statusCode())
                .isEqualTo(201));
        return number;
    }

    @Test
    void aReportIsAnsweredWithItsPromisesAndTellsDispatch() {
        String account = account("3205080101");

        JsonNode made = lin().report(account);

        String caseId = made.path("caseId").asString();
        assertThat(caseId).matches("C-[0-9A-HJKMNP-TV-Z]{16}");
        assertThat(made.path("status").asString()).isEqualTo("REPORTED");
        Instant reportedAt = Instant.parse(made.path("reportedAt").asString());
        assertThat(made.path("promises").path("arriveBy").asString())
                .isEqualTo(reportedAt.plus(Duration.ofMinutes(45)).toString());
        assertThat(made.path("promises").path("restoreBy").asString())
                .isEqualTo(reportedAt
                        .plus(Duration.ofMinutes(45))
                        .plus(Duration.ofHours(3))
                        .toString());
        assertThat(made.path("promises").path("sources").size()).isPositive();
        assertThat(made.path("contactName").asString()).isEqualTo("林**");
        assertThat(made.path("contactPhone").asString()).isEqualTo("199****0001");
        assertThat(made.path("address").asString()).isEqualTo("苏州市姑苏区平江路***");
        await().untilAsserted(() -> assertThat(events.of(caseId, FaultReported.class))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.customerSubject()).isEqualTo(subject);
                    assertThat(event.transformerArea()).isEqualTo("T-" + account);
                    assertThat(Peers.CIPHER.open(event.contactPhone())).isEqualTo("19905120001");
                    assertThat(event.latitude()).isEqualTo(31.3227);
                }));
        assertThat(lin().show(caseId)).isEqualTo(made);
    }

    @Test
    void theSameKeyGetsTheSameAnswerAndOneCase() {
        String account = account("3205080102");
        String key = UUID.randomUUID().toString();

        HttpResponse<String> first = lin().postUnder(key, Client.REPORTS, Client.noPower(account));
        HttpResponse<String> again = lin().postUnder(key, Client.REPORTS, Client.noPower(account));
        HttpResponse<String> other =
                lin().postUnder(key, Client.REPORTS, Client.noPower(account).replace("BUILDING", "ONE_HOME"));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void theRepairMovesTheCaseOnAndYesClosesIt() {
        String caseId = lin().report(account("3205080103")).path("caseId").asString();
        String order = repaired(caseId, 1);

        JsonNode asked = awaitStatus(caseId, "AWAITING_CONFIRMATION");
        assertThat(asked.path("crew").path("name").asString()).isEqualTo("姑苏抢修一班");
        assertThat(asked.path("confirmation").path("answerBy").isString()).isTrue();
        HttpResponse<String> yes =
                lin().post(Client.CASES + "/" + caseId + "/confirmation", "{\"solved\":true,\"satisfaction\":5}");

        assertThat(yes.statusCode()).as(yes.body()).isEqualTo(200);
        assertThat(Client.json(yes).path("status").asString()).isEqualTo("CLOSED");
        await().untilAsserted(() -> assertThat(events.of(caseId, CaseClosed.class))
                .singleElement()
                .satisfies(closed -> {
                    assertThat(closed.confirmedByCustomer()).isTrue();
                    assertThat(closed.satisfaction()).isEqualTo(5);
                }));
        assertThat(events.of(caseId, CaseProgressed.class))
                .extracting(CaseProgressed::milestone)
                .containsExactly(
                        Milestone.CREW_ASSIGNED,
                        Milestone.CREW_ACCEPTED,
                        Milestone.CREW_DEPARTED,
                        Milestone.CREW_ARRIVED,
                        Milestone.SUPPLY_RESTORED,
                        Milestone.REPAIR_COMPLETED);
        assertThat(events.of(caseId, CaseProgressed.class))
                .allSatisfy(step -> assertThat(step.workOrderId()).isEqualTo(order));
        assertThat(events.of(caseId, ConfirmationAsked.class)).hasSize(1);
        assertThat(lin().post(Client.CASES + "/" + caseId + "/confirmation", "{\"solved\":false}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void noReopensItWithNewClocksAndTheFirstRoundsOrderTellsNothingMore() {
        String caseId = lin().report(account("3205080104")).path("caseId").asString();
        String first = repaired(caseId, 1);
        JsonNode asked = awaitStatus(caseId, "AWAITING_CONFIRMATION");

        HttpResponse<String> no =
                lin().post(Client.CASES + "/" + caseId + "/confirmation", "{\"solved\":false,\"comment\":\"又停了\"}");

        assertThat(no.statusCode()).as(no.body()).isEqualTo(200);
        JsonNode reopened = Client.json(no);
        assertThat(reopened.path("status").asString()).isEqualTo("REPORTED");
        assertThat(reopened.path("round").asInt()).isEqualTo(2);
        assertThat(Instant.parse(reopened.path("promises").path("arriveBy").asString()))
                .isAfter(Instant.parse(asked.path("promises").path("arriveBy").asString()));
        await().untilAsserted(() -> assertThat(events.of(caseId, CaseReopened.class))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.round()).isEqualTo(2);
                    assertThat(Peers.CIPHER.open(java.util.Objects.requireNonNull(event.reason())))
                            .isEqualTo("又停了");
                }));

        Instant late = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Peers.tell(first, new CrewArrived(first, caseId, CREW, late, null));
        repaired(caseId, 2);
        awaitStatus(caseId, "AWAITING_CONFIRMATION");

        assertThat(events.of(caseId, CaseProgressed.class))
                .extracting(CaseProgressed::milestone)
                .filteredOn(Milestone.CREW_ARRIVED::equals)
                .as("one arrival per round, the late one told nobody")
                .hasSize(2);
    }

    @Test
    void anAccountOfAnotherIsNotThereAndLeavesNoCase() {
        String account = account("3205080105");
        Client other = new Client(port, TestSurroundings.issuer().customer("someone-else"));

        HttpResponse<String> foreign = other.post(Client.REPORTS, Client.noPower(account));
        HttpResponse<String> none = other.post(Client.REPORTS, Client.noPower("9999999999"));

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(none.body());
    }

    /** Dispatch tells the whole repair of a round; returns the order. */
    private String repaired(String caseId, int round) {
        String order = "W-" + caseId.substring(2) + "-" + round;
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Instant eta = at.plusSeconds(600);
        Peers.tell(order, new WorkOrderOpened(order, caseId, round, "320508", "T-1", "O-" + order, at));
        Peers.tell(order, new WorkOrderAssigned(order, caseId, CREW, "姑苏抢修一班", at.plusMillis(1), eta));
        Peers.tell(order, new WorkOrderAccepted(order, caseId, CREW, at.plusMillis(2), eta));
        Peers.tell(order, new CrewDeparted(order, caseId, CREW, at.plusMillis(3), eta));
        Peers.tell(order, new CrewArrived(order, caseId, CREW, at.plusMillis(4), 25.0));
        Peers.tell(order, new SupplyRestored(order, caseId, CREW, "O-" + order, at.plusMillis(5)));
        Peers.tell(
                order,
                new WorkOrderCompleted(
                        order, caseId, CREW, at.plusMillis(6), CauseClass.EQUIPMENT, "更换熔断器", List.of()));
        return order;
    }

    private JsonNode awaitStatus(String caseId, String status) {
        await().untilAsserted(() ->
                assertThat(lin().show(caseId).path("status").asString()).isEqualTo(status));
        return lin().show(caseId);
    }
}
