package org.lamplighter.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamplighter.contracts.dispatch.NoCrewReason;
import org.lamplighter.contracts.dispatch.ReportAnswered;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.dispatch.WorkOrderOpened;
import org.lamplighter.contracts.intake.CaseProgressed;
import org.lamplighter.contracts.intake.CaseReopened;
import org.lamplighter.contracts.intake.ConfirmationAsked;
import org.lamplighter.contracts.intake.Milestone;
import org.lamplighter.intake.accounts.KnownAccounts;
import org.lamplighter.kit.test.TestSurroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reports that dispatch answers without a crew, and orders that are nobody's case. */
@IntakeTest
class AnsweredReportTest {

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

    private String reported() {
        return lin().report(Accounts.at(known, "T-" + subject, "320508", subject))
                .path("caseId")
                .asString();
    }

    private void awaitStatus(String caseId, String status) {
        await().untilAsserted(() ->
                assertThat(lin().show(caseId).path("status").asString()).isEqualTo(status));
    }

    @ParameterizedTest
    @EnumSource
    void theCustomerHearsWhyNoCrewComesAndIsAskedAndNotSolvedBringsTheCrew(NoCrewReason reason) {
        String caseId = reported();

        Peers.tell("RA-" + caseId, new ReportAnswered(caseId, reason, Dispatch.now()));

        awaitStatus(caseId, "AWAITING_CONFIRMATION");
        await().untilAsserted(() -> assertThat(events.of(caseId, CaseProgressed.class))
                .extracting(CaseProgressed::milestone)
                .containsExactly(Milestone.valueOf("ANSWERED_" + reason)));
        await().untilAsserted(() ->
                assertThat(events.of(caseId, ConfirmationAsked.class)).hasSize(1));
        assertThat(lin().post(Client.CASES + "/" + caseId + "/confirmation", "{\"solved\":false}")
                        .statusCode())
                .isEqualTo(200);
        await().untilAsserted(() -> assertThat(events.of(caseId, CaseReopened.class))
                .extracting(CaseReopened::round)
                .containsExactly(2));
        Dispatch.repaired(caseId, 2);
        awaitStatus(caseId, "AWAITING_CONFIRMATION");
    }

    @Test
    void anAnswerThatComesAfterTheCrewMovesNothing() {
        String caseId = reported();
        Dispatch.assigned(caseId);
        awaitStatus(caseId, "DISPATCHED");

        Peers.tell("RA-" + caseId, new ReportAnswered(caseId, NoCrewReason.ARREARS, Dispatch.now()));
        Dispatch.repaired(caseId, 1);

        awaitStatus(caseId, "AWAITING_CONFIRMATION");
        assertThat(events.of(caseId, CaseProgressed.class))
                .extracting(CaseProgressed::milestone)
                .doesNotContain(Milestone.ANSWERED_ARREARS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"N-", "F-", "S-", "D-", "X-"})
    void anOrderThatServesNoCaseHoldsNothingUp(String nobodys) {
        String caseId = reported();
        String order = Dispatch.order(caseId, 1);
        Peers.tell(
                order, new WorkOrderOpened(order, nobodys + subject, 1, "320508", "T-1", null, Dispatch.now(), null));

        Peers.tell(
                order,
                new WorkOrderAssigned(
                        order, caseId, Dispatch.CREW, Dispatch.CREW_NAME, Dispatch.now(), Dispatch.now()));

        awaitStatus(caseId, "DISPATCHED");
    }
}
