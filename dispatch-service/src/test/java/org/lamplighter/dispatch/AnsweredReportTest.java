package org.lamplighter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.NoCrewReason;
import org.lamplighter.contracts.dispatch.OutageOpened;
import org.lamplighter.contracts.dispatch.ReportAnswered;
import org.lamplighter.contracts.dispatch.WorkOrderOpened;
import org.lamplighter.contracts.intake.Extent;
import org.lamplighter.contracts.intake.FaultReported;
import org.lamplighter.contracts.intake.SelfCheck;
import org.lamplighter.contracts.intake.Urgency;
import org.lamplighter.dispatch.network.FedAccounts;
import org.lamplighter.kit.test.SuiteTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Reports for which a crew could do nothing are answered, and those who object get one. */
@SuiteTest
@Import(District.Beans.class)
class AnsweredReportTest {

    @LocalServerPort
    int port;

    @Autowired
    District district;

    @Autowired
    FedAccounts accounts;

    private Utility utility;
    private String account = "";

    @BeforeEach
    void load() {
        utility = new Utility(port, district).withNetwork().withCrews(1, "");
        account = "7700" + utility.area;
        stopped(null);
    }

    /** Billing tells whether the account's supply is stopped. */
    private void stopped(@Nullable Instant since) {
        district.tell(district.account(account, utility.area, utility.transformer, since), account);
        await().untilAsserted(() ->
                assertThat(accounts.stoppedSince(account).isPresent()).isEqualTo(since != null));
    }

    private String report(SelfCheck selfCheck, Urgency urgency) {
        String caseId = District.newCase();
        FaultReported report =
                district.report(caseId, utility.area, utility.transformer, Extent.ONE_HOME, selfCheck, urgency, null);
        district.tell(District.ofAccount(report, account), caseId);
        return caseId;
    }

    private NoCrewReason answer(String caseId) {
        await().untilAsserted(() -> assertThat(answers(caseId)).hasSize(1));
        return answers(caseId).getFirst().reason();
    }

    private List<ReportAnswered> answers(String caseId) {
        return district.heard(ReportAnswered.class, event -> event.caseId().equals(caseId));
    }

    private void nothingElseHappened() {
        assertThat(district.heard(
                        WorkOrderOpened.class, event -> event.areaCode().equals(utility.area)))
                .isEmpty();
        assertThat(district.heard(OutageOpened.class, event -> event.areaCode().equals(utility.area)))
                .isEmpty();
    }

    @Test
    void whoseSupplyIsStoppedForArrearsIsToldSoAndNoCrewComes() {
        stopped(Instant.now().minusSeconds(3600));

        String caseId = report(new SelfCheck(true, false, null), Urgency.ORDINARY);

        assertThat(answer(caseId)).isEqualTo(NoCrewReason.ARREARS);
        nothingElseHappened();
    }

    @Test
    void onceTheBillsArePaidAReportBringsACrewAgain() {
        stopped(Instant.now().minusSeconds(3600));
        stopped(null);

        String caseId = report(new SelfCheck(true, false, null), Urgency.ORDINARY);

        assertThat(utility.opened(caseId).caseId()).isEqualTo(caseId);
        assertThat(answers(caseId)).isEmpty();
    }

    @Test
    void aDarkHomeAmongLitOnesWithItsSwitchOffOrItsMeterFedIsTheCustomersOwn() {
        assertThat(answer(report(new SelfCheck(false, null, false), Urgency.ORDINARY)))
                .isEqualTo(NoCrewReason.OWN_INSTALLATION);
        assertThat(answer(report(new SelfCheck(true, true, false), Urgency.ORDINARY)))
                .isEqualTo(NoCrewReason.OWN_INSTALLATION);
        nothingElseHappened();
    }

    @Test
    void nothingUrgentIsOnlyAnswered() {
        stopped(Instant.now().minusSeconds(3600));

        String caseId = report(new SelfCheck(false, true, false), Urgency.URGENT);

        assertThat(utility.opened(caseId).caseId()).isEqualTo(caseId);
    }

    @Test
    void whoSaysThatTheAnswerIsWrongGetsACrew() {
        String caseId = report(new SelfCheck(true, true, false), Urgency.ORDINARY);
        answer(caseId);

        district.tell(district.reopened(caseId, 2), caseId);

        WorkOrderOpened order = utility.opened(caseId);
        assertThat(order.round()).isEqualTo(2);
        assertThat(order.outageId()).isNull();
        assertThat(utility.assigned(caseId).caseId()).isEqualTo(caseId);
    }

    @Test
    void deliveredAgainItIsAnsweredOnceWhateverBecameOfTheAccount() {
        stopped(Instant.now().minusSeconds(3600));
        String caseId = District.newCase();
        FaultReported report = District.ofAccount(
                district.report(
                        caseId,
                        utility.area,
                        utility.transformer,
                        Extent.ONE_HOME,
                        new SelfCheck(true, false, null),
                        Urgency.ORDINARY,
                        null),
                account);
        district.tell(report, caseId, 1);
        answer(caseId);
        stopped(null);

        district.tell(report, caseId, 1);
        String next = report(new SelfCheck(true, false, null), Urgency.ORDINARY);

        utility.opened(next);
        assertThat(answers(caseId)).hasSize(1);
        assertThat(district.heard(WorkOrderOpened.class, event -> event.caseId().equals(caseId)))
                .isEmpty();
    }
}
