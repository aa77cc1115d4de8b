package org.lamplighter.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.CrewArrived;
import org.lamplighter.contracts.intake.CaseClosed;
import org.lamplighter.contracts.intake.CaseProgressed;
import org.lamplighter.contracts.intake.CaseReopened;
import org.lamplighter.contracts.intake.ConfirmationAsked;
import org.lamplighter.contracts.intake.FaultReported;
import org.lamplighter.contracts.intake.Milestone;
import org.lamplighter.intake.accounts.KnownAccounts;
import org.lamplighter.kit.test.TestSurroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A report, its repair as dispatch tells it, the customer's answer. */
@IntakeTest
class RepairStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    CaseEvents events;

    @Autowired
    KnownAccounts known;

    private final String subject = UUID.randomUUID().toString();

    private Client lin() {
        return new Client(port, TestSurroundings.issuer().customer(subject));
    }

    private String account() {
        return Accounts.boundTo(known, subject);
    }

    @Test
    void aReportIsAnsweredWithItsPromisesAndTellsDispatch() {
        String account = account();

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
                    assertThat(event.accountNumber()).isEqualTo(account);
                    assertThat(event.transformerArea()).startsWith("T-");
                    assertThat(Peers.CIPHER.open(event.contactPhone())).isEqualTo("19905120001");
                    assertThat(event.latitude()).isEqualTo(31.3227);
                }));
        assertThat(lin().show(caseId)).isEqualTo(made);
    }

    @Test
    void theSameKeyGetsTheSameAnswerAndOneCase() {
        String account = account();
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
        String caseId = lin().report(account()).path("caseId").asString();
        String order = Dispatch.repaired(caseId, 1);

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
        String caseId = lin().report(account()).path("caseId").asString();
        String first = Dispatch.repaired(caseId, 1);
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

        Peers.tell(first, new CrewArrived(first, caseId, Dispatch.CREW, Dispatch.now(), null));
        Dispatch.repaired(caseId, 2);
        awaitStatus(caseId, "AWAITING_CONFIRMATION");

        assertThat(events.of(caseId, CaseProgressed.class))
                .extracting(CaseProgressed::milestone)
                .filteredOn(Milestone.CREW_ARRIVED::equals)
                .as("one arrival per round, the late one told nobody")
                .hasSize(2);
    }

    @Test
    void anAccountOfAnotherIsNotThereAndLeavesNoCase() {
        String account = account();
        Client other = new Client(port, TestSurroundings.issuer().customer("someone-else"));

        HttpResponse<String> foreign = other.post(Client.REPORTS, Client.noPower(account));
        HttpResponse<String> none = other.post(Client.REPORTS, Client.noPower("9999999999"));

        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(foreign.body()).isEqualTo(none.body());
    }

    private JsonNode awaitStatus(String caseId, String status) {
        await().untilAsserted(() ->
                assertThat(lin().show(caseId).path("status").asString()).isEqualTo(status));
        return lin().show(caseId);
    }

    @Test
    void newsThatComeAgainChangeNothingAndTellNobody() {
        String caseId = lin().report(account()).path("caseId").asString();
        String order = Dispatch.repaired(caseId, 1);
        JsonNode asked = awaitStatus(caseId, "AWAITING_CONFIRMATION");

        for (long sequence = 1; sequence <= 7; sequence++) {
            Peers.tell(order, sequence, new CrewArrived(order, caseId, Dispatch.CREW, Dispatch.now(), null));
        }
        String other = lin().report(account()).path("caseId").asString();
        Dispatch.repaired(other, 1);
        awaitStatus(other, "AWAITING_CONFIRMATION");

        assertThat(lin().show(caseId)).isEqualTo(asked);
        assertThat(events.of(caseId, ConfirmationAsked.class)).hasSize(1);
    }

    @Test
    void aCaseNobodyAnswersForIsArchivedWhenItsTimeIsOver() {
        String caseId = lin().report(account()).path("caseId").asString();
        Dispatch.repaired(caseId, 1);
        awaitStatus(caseId, "AWAITING_CONFIRMATION");
        MovableClock.ahead(Duration.ofHours(24).minusMinutes(1));
        assertThat(lin().show(caseId).path("status").asString()).isEqualTo("AWAITING_CONFIRMATION");

        MovableClock.ahead(Duration.ofHours(24).plusMinutes(1));

        JsonNode closed = awaitStatus(caseId, "CLOSED");
        assertThat(closed.path("confirmation").path("confirmedByCustomer").asBoolean(true))
                .isFalse();
        await().untilAsserted(() -> assertThat(events.of(caseId, CaseClosed.class))
                .singleElement()
                .satisfies(event -> assertThat(event.confirmedByCustomer()).isFalse()));
    }

    @AfterEach
    void theClockIsRightAgain() {
        MovableClock.ahead(Duration.ZERO);
    }
}
