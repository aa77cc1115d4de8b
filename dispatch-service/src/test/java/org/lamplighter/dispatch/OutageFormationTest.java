package org.lamplighter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.OutageOpened;
import org.lamplighter.contracts.dispatch.OutageRestored;
import org.lamplighter.contracts.dispatch.ReportJoinedOutage;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.dispatch.WorkOrderOpened;
import org.lamplighter.contracts.intake.Extent;
import org.lamplighter.contracts.intake.FaultReported;
import org.lamplighter.contracts.intake.SelfCheck;
import org.lamplighter.contracts.intake.Urgency;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.OutageClaims;
import org.lamplighter.dispatch.outage.Suspicion;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.test.SuiteTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Which reports make an outage, which join one, which are repairs of their own. */
@SuiteTest
@Import(District.Beans.class)
class OutageFormationTest {

    @LocalServerPort
    int port;

    @Autowired
    District district;

    @Autowired
    OutageClaims claims;

    @Autowired
    Aggregates<Outage> outages;

    private Utility utility;

    @BeforeEach
    void load() {
        utility = new Utility(port, district).withNetwork().withCrews(2, "");
    }

    private List<OutageOpened> opened() {
        return district.heard(OutageOpened.class, event -> event.areaCode().equals(utility.area));
    }

    private List<WorkOrderOpened> orders() {
        return district.heard(WorkOrderOpened.class, event -> event.areaCode().equals(utility.area));
    }

    private List<ReportJoinedOutage> joined(String outageId) {
        return district.heard(
                ReportJoinedOutage.class, event -> event.outageId().equals(outageId));
    }

    @Test
    void manyReportsAtOnceMakeOneOutageAndOneOrder() {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String caseId = District.newCase(); // spread over all partitions, consumed by all threads
            cases.add(caseId);
            district.tell(district.outage(caseId, utility.area, utility.transformer), caseId);
        }

        await().untilAsserted(() -> assertThat(opened()).hasSize(1));
        String outageId = opened().getFirst().outageId();
        await().untilAsserted(() -> assertThat(joined(outageId)).hasSize(59));
        assertThat(opened()).hasSize(1);
        assertThat(orders())
                .singleElement()
                .extracting(WorkOrderOpened::outageId)
                .isEqualTo(outageId);
        List<String> told = new ArrayList<>(
                joined(outageId).stream().map(ReportJoinedOutage::caseId).toList());
        told.add(orders().getFirst().caseId());
        assertThat(told).containsExactlyInAnyOrderElementsOf(cases);
    }

    @Test
    void reportsThatSpeakAgainstAnOutageGetOrdersOfTheirOwn() {
        String neighboursLit = District.newCase();
        String switchOff = District.newCase();
        String meterLit = District.newCase();
        String unknownTransformer = District.newCase();
        district.tell(district.oneHome(neighboursLit, utility.area, utility.transformer), neighboursLit);
        district.tell(checked(switchOff, new SelfCheck(false, false, null)), switchOff);
        district.tell(checked(meterLit, new SelfCheck(true, true, null)), meterLit);
        district.tell(
                district.report(
                        unknownTransformer,
                        utility.area,
                        null,
                        Extent.BUILDING,
                        new SelfCheck(true, false, true),
                        Urgency.ORDINARY,
                        null),
                unknownTransformer);

        for (String caseId : List.of(neighboursLit, switchOff, meterLit, unknownTransformer)) {
            assertThat(utility.opened(caseId).outageId()).isNull();
        }
        assertThat(opened()).isEmpty();
    }

    @Test
    void aReportInDoubtIsTakenForAnOutage() {
        String caseId = District.newCase();
        district.tell(
                district.report(
                        caseId,
                        utility.area,
                        utility.transformer,
                        Extent.ONE_HOME,
                        new SelfCheck(null, null, null),
                        Urgency.ORDINARY,
                        null),
                caseId);

        assertThat(utility.opened(caseId).outageId()).isNotNull();
    }

    private FaultReported checked(String caseId, SelfCheck selfCheck) {
        return district.report(
                caseId, utility.area, utility.transformer, Extent.UNKNOWN, selfCheck, Urgency.ORDINARY, null);
    }

    @Test
    void deliveredAgainAReportDoesNothingMore() {
        String first = District.newCase();
        String second = District.newCase();
        FaultReported firstReport = district.outage(first, utility.area, utility.transformer);
        FaultReported secondReport = district.outage(second, utility.area, utility.transformer);
        district.tell(firstReport, first, 1);
        WorkOrderAssigned assigned = utility.assigned(first);
        district.tell(secondReport, second, 1);
        await().untilAsserted(() -> assertThat(joined(Outage.idFor(first))).hasSize(1));

        district.tell(firstReport, first, 1);
        district.tell(secondReport, second, 1);
        utility.finish(assigned);
        await().untilAsserted(() -> assertThat(district.heard(
                        OutageRestored.class, event -> event.outageId().equals(Outage.idFor(first))))
                .hasSize(1));
        district.tell(secondReport, second, 1);
        district.tell(firstReport, first, 1);
        String later = District.newCase();
        district.tell(district.oneHome(later, utility.area, utility.transformer), later);
        utility.opened(later);

        assertThat(opened()).hasSize(1);
        assertThat(joined(Outage.idFor(first))).hasSize(1);
        assertThat(orders()).extracting(WorkOrderOpened::caseId).containsExactlyInAnyOrder(first, later);
    }

    @Test
    void afterTheRestorationTheNextReportOpensANewOutage() {
        String first = District.newCase();
        district.tell(district.outage(first, utility.area, utility.transformer), first);
        utility.finish(utility.assigned(first));
        await().untilAsserted(() -> assertThat(district.heard(
                        OutageRestored.class, event -> event.outageId().equals(Outage.idFor(first))))
                .hasSize(1));

        String next = District.newCase();
        district.tell(district.outage(next, utility.area, utility.transformer), next);

        assertThat(utility.opened(next).outageId()).isEqualTo(Outage.idFor(next));
    }

    @Test
    void aLateReportOfSomeoneWhoWasToldOfTheOutageStillBelongsToIt() {
        String first = District.newCase();
        district.tell(district.outage(first, utility.area, utility.transformer), first);
        WorkOrderAssigned assigned = utility.assigned(first);
        String late = District.newCase();
        FaultReported lateReport = district.report(
                late,
                utility.area,
                utility.transformer,
                Extent.BUILDING,
                new SelfCheck(true, false, true),
                Urgency.ORDINARY,
                Outage.idFor(first));
        utility.finish(assigned);
        await().untilAsserted(() -> assertThat(district.heard(
                        OutageRestored.class, event -> event.outageId().equals(Outage.idFor(first))))
                .hasSize(1));

        district.tell(lateReport, late);

        await().untilAsserted(() -> assertThat(joined(Outage.idFor(first)))
                .singleElement()
                .extracting(ReportJoinedOutage::caseId)
                .isEqualTo(late));
        assertThat(orders()).extracting(WorkOrderOpened::caseId).containsExactly(first);
    }

    @Test
    void whereOneDiedBetweenClaimAndOutageTheNextReportWritesTheOutageDown() {
        String died = District.newCase();
        FaultReported report = district.outage(died, utility.area, utility.transformer);
        // What is in the store when the service dies after the first of its three writes.
        claims.claim(new Suspicion(
                utility.transformer,
                Outage.idFor(died),
                OrderFacts.idFor(died, 1),
                utility.area,
                report.reportedAt(),
                report.reportedAt(),
                report.restoreBy(),
                null));
        String next = District.newCase();
        district.tell(district.outage(next, utility.area, utility.transformer), next);
        await().untilAsserted(() -> assertThat(joined(Outage.idFor(died))).hasSize(1));
        assertThat(orders()).isEmpty();

        district.tell(report, died); // the broker delivers it again

        assertThat(utility.opened(died).outageId()).isEqualTo(Outage.idFor(died));
        assertThat(opened()).hasSize(1);
    }

    @Test
    void aReopenedCaseGetsTheNextRoundsOrderWithTheFirstOnesData() {
        String caseId = District.newCase();
        district.tell(district.outage(caseId, utility.area, utility.transformer), caseId);
        utility.finish(utility.assigned(caseId));

        district.tell(district.reopened(caseId, 2), caseId);

        await().untilAsserted(() -> assertThat(orders()).hasSize(2));
        WorkOrderOpened second = orders().getLast();
        assertThat(second.round()).isEqualTo(2);
        assertThat(second.outageId()).isNull();
        assertThat(second.workOrderId()).isEqualTo(OrderFacts.idFor(caseId, 2));
        await().untilAsserted(() -> assertThat(utility.dispatcher()
                        .get(Utility.deskOrder(second.workOrderId()))
                        .status())
                .isEqualTo(200));
    }

    @Test
    void aReopenedCaseThatHadJoinedAnOutageGetsAnOrderToo() {
        String first = District.newCase();
        String joining = District.newCase();
        district.tell(district.outage(first, utility.area, utility.transformer), first);
        WorkOrderAssigned assigned = utility.assigned(first);
        district.tell(district.outage(joining, utility.area, utility.transformer), joining);
        await().untilAsserted(() -> assertThat(joined(Outage.idFor(first))).hasSize(1));
        utility.finish(assigned);

        district.tell(district.reopened(joining, 2), joining);

        WorkOrderAssigned second = utility.assigned(joining);
        assertThat(utility.crew(second.crewId())
                        .get(Utility.crewOrder(second.workOrderId()))
                        .text("description"))
                .isEqualTo("还是没电");
    }

    @Test
    void theDispatcherTellsCauseAndTimeAndAnyoneReadsThem() {
        String caseId = District.newCase();
        district.tell(district.outage(caseId, utility.area, utility.transformer), caseId);
        WorkOrderAssigned assigned = utility.assigned(caseId);
        String outage = "/api/desk/v1/outages/" + Outage.idFor(caseId);
        String expected = java.time.Instant.now()
                .plusSeconds(3600)
                .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                .toString();

        Phone.Reply told = utility.dispatcher()
                .post(outage + "/updates", "{\"cause\":\"NATURE\",\"expectedRestoration\":\"" + expected + "\"}");

        assertThat(told.status()).as(told.body()).isEqualTo(200);
        assertThat(told.text("expectedRestoration")).isEqualTo(expected);
        Phone.Reply read = utility.anyone().get("/api/open/v1/outages?area=" + utility.area);
        assertThat(read.header("Cache-Control")).contains("max-age=15").contains("public");
        assertThat(read.json().path("items").path(0).path("cause").asString()).isEqualTo("NATURE");
        assertThat(read.json()
                        .path("items")
                        .path(0)
                        .path("transformerAreas")
                        .path(0)
                        .asString())
                .isEqualTo(utility.transformer + "台区");
        assertThat(read.body()).doesNotContain(caseId, assigned.workOrderId(), assigned.crewId(), "林晓雨");

        utility.finish(assigned);
        await().untilAsserted(() -> assertThat(utility.dispatcher().get(outage).text("cause"))
                .as("the crew's cause, once the order is completed")
                .isEqualTo("EQUIPMENT"));
        assertThat(utility.dispatcher().get(outage).text("stage")).isEqualTo("RESTORED");
        assertThat(utility.dispatcher()
                        .post(outage + "/updates", "{\"cause\":\"NATURE\"}")
                        .text("code"))
                .isEqualTo("outage-over");
        assertThat(utility.dispatcher()
                        .get("/api/desk/v1/outages?open=true")
                        .json()
                        .path("items")
                        .size())
                .isZero();
        assertThat(utility.anyone()
                        .get("/api/open/v1/outages?area=" + utility.area)
                        .json()
                        .path("items")
                        .path(0)
                        .path("restoredAt")
                        .asString(""))
                .isNotEmpty();
    }
}
