package org.lamplighter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.OutageKind;
import org.lamplighter.contracts.dispatch.OutageOpened;
import org.lamplighter.contracts.dispatch.OutageRestored;
import org.lamplighter.contracts.dispatch.ReportJoinedOutage;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.dispatch.WorkOrderOpened;
import org.lamplighter.contracts.dispatch.WorkOrderWithdrawn;
import org.lamplighter.contracts.network.BreakerClosed;
import org.lamplighter.contracts.network.BreakerOpened;
import org.lamplighter.contracts.network.MeterLastGasp;
import org.lamplighter.contracts.network.MeterPowerRestored;
import org.lamplighter.contracts.network.TransformerVoltageBack;
import org.lamplighter.contracts.network.TransformerVoltageLost;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.PlannedOutages;
import org.lamplighter.dispatch.signal.AreaSignals;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.test.SuiteTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What devices tell becomes outages, and ends them. */
@SuiteTest
@Import(District.Beans.class)
class DeviceEventsTest {

    @LocalServerPort
    int port;

    @Autowired
    District district;

    @Autowired
    Aggregates<Outage> outages;

    @Autowired
    Aggregates<AreaSignals> signals;

    private Utility utility;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @BeforeEach
    void load() {
        utility = new Utility(port, district).withCrews(2, "");
        Phone.Reply reply = utility.editor()
                .table(
                        "/api/desk/v1/network-imports",
                        District.networkTable(utility.area, transformer(1), transformer(2), transformer(3)));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private String transformer(int number) {
        return "T-" + utility.area + "-" + number;
    }

    private String feeder() {
        return "F-" + utility.area;
    }

    private List<OutageOpened> opened() {
        return district.heard(OutageOpened.class, event -> event.areaCode().equals(utility.area));
    }

    private OutageOpened feederOutage() {
        await().untilAsserted(() -> assertThat(opened()).anyMatch(event -> feeder().equals(event.feeder())));
        return opened().stream()
                .filter(event -> feeder().equals(event.feeder()))
                .findFirst()
                .orElseThrow();
    }

    private List<WorkOrderOpened> orders() {
        return district.heard(WorkOrderOpened.class, event -> event.areaCode().equals(utility.area));
    }

    private void restored(String outageId) {
        await().untilAsserted(() -> assertThat(district.heard(
                        OutageRestored.class, event -> event.outageId().equals(outageId)))
                .hasSize(1));
    }

    private void verifying(String outageId) {
        await().untilAsserted(() -> assertThat(utility.dispatcher()
                        .get("/api/desk/v1/outages/" + outageId)
                        .text("stage"))
                .isEqualTo("VERIFYING"));
    }

    private void trip(long sequence) {
        district.tell(new BreakerOpened(feeder(), sequence, now.minusSeconds(60 - sequence)), feeder());
    }

    private void close(long sequence) {
        district.tell(new BreakerClosed(feeder(), sequence, now.minusSeconds(60 - sequence)), feeder());
    }

    private void gasp(String account) {
        district.tell(new MeterLastGasp(transformer(1), account, 1, now.minusSeconds(30)), transformer(1));
    }

    @Test
    void aBreakerThatTripsIsAPublishedFeederOutageWithOneCrewBeforeAnybodyReports() {
        trip(1);

        OutageOpened feeder = feederOutage();

        assertThat(feeder.transformerAreas()).containsExactly(transformer(1), transformer(2), transformer(3));
        assertThat(feeder.startedAt()).isEqualTo(now.minusSeconds(59));
        Phone.Reply published = utility.anyone().get("/api/open/v1/outages?area=" + utility.area);
        assertThat(published.json().path("items").valueStream())
                .anyMatch(item -> feeder.outageId().equals(item.path("outageId").asString()));
        await().untilAsserted(() -> assertThat(district.heard(
                        WorkOrderAssigned.class,
                        event -> orders().getFirst().workOrderId().equals(event.workOrderId())))
                .hasSize(1));
        String later = District.newCase();
        district.tell(district.outage(later, utility.area, transformer(3)), later);
        await().untilAsserted(() -> assertThat(district.heard(
                        ReportJoinedOutage.class, event -> event.outageId().equals(feeder.outageId())))
                .extracting(ReportJoinedOutage::caseId)
                .containsExactly(later));
        assertThat(orders())
                .as("orders, for nobody's case")
                .singleElement()
                .satisfies(order -> assertThat(order.caseId()).startsWith("N-"));
    }

    @Test
    void whoReportedBeforeTheBreakerWasHeardIsPartOfItsOutage() {
        String first = District.newCase();
        district.tell(district.outage(first, utility.area, transformer(2)), first);
        utility.assigned(first);

        trip(1);

        OutageOpened feeder = feederOutage();
        await().untilAsserted(() -> assertThat(utility.dispatcher()
                        .get("/api/desk/v1/outages/" + feeder.outageId())
                        .text("stage"))
                .isEqualTo("CREW_ASSIGNED"));
        assertThat(orders()).extracting(WorkOrderOpened::caseId).containsExactly(first);
    }

    @Test
    void whenItClosesBeforeACrewAcceptedItsOrderIsWithdrawnAndASampleIsAsked() {
        trip(1);
        OutageOpened feeder = feederOutage();
        district.tell(new BreakerOpened(feeder(), 1, now.minusSeconds(59)), feeder());

        close(2);

        verifying(feeder.outageId());
        await().untilAsserted(() -> assertThat(district.heard(
                        WorkOrderWithdrawn.class, event -> event.repairedWith().equals(feeder.outageId())))
                .hasSize(1));
        trip(1); // told again, late
        String later = District.newCase();
        district.tell(district.outage(later, utility.area, transformer(3)), later);
        assertThat(utility.opened(later).outageId()).isEqualTo(Outage.idFor(later));
        assertThat(opened().stream().filter(event -> event.feeder() != null)).hasSize(1);
    }

    @Test
    void anAreaThatIsDarkByItsOwnTerminalWhenTheFeederIsLitGetsItsOwnOutageAndOrder() {
        trip(1);
        OutageOpened feeder = feederOutage();
        district.tell(new TransformerVoltageLost(transformer(2), 1, now.minusSeconds(50)), transformer(2));
        await().untilAsserted(() -> assertThat(signals.find(transformer(2))).isPresent());

        close(2);

        verifying(feeder.outageId());
        await().untilAsserted(() -> assertThat(opened())
                .anyMatch(event ->
                        event.feeder() == null && event.transformerAreas().equals(List.of(transformer(2)))));
        OutageOpened own = opened().stream()
                .filter(event ->
                        event.feeder() == null && event.transformerAreas().equals(List.of(transformer(2))))
                .findFirst()
                .orElseThrow();
        await().untilAsserted(() ->
                assertThat(orders()).anyMatch(order -> own.outageId().equals(order.outageId())));
        assertThat(utility.dispatcher()
                        .get("/api/desk/v1/outages/" + own.outageId())
                        .text("follows"))
                .isEqualTo(feeder.outageId());
        district.tell(new TransformerVoltageBack(transformer(2), 2, now.minusSeconds(5)), transformer(2));
        restored(own.outageId());
    }

    @Test
    void threeMetersThatGaspAreTheirTransformersOutageAndTheirSupplyEndsIt() {
        gasp("3205990001");
        gasp("3205990002");
        gasp("3205990002");
        district.tell(new TransformerVoltageLost(transformer(2), 1, now.minusSeconds(20)), transformer(2));
        await().untilAsserted(() -> assertThat(opened())
                .extracting(OutageOpened::transformerAreas)
                .as("two homes are two homes")
                .containsExactly(List.of(transformer(2))));

        gasp("3205990003");

        await().untilAsserted(() -> assertThat(opened())
                .extracting(OutageOpened::transformerAreas)
                .containsExactly(List.of(transformer(2)), List.of(transformer(1))));
        String outageId = opened().getLast().outageId();
        List.of("3205990001", "3205990002", "3205990003")
                .forEach(account -> district.tell(
                        new MeterPowerRestored(transformer(1), account, 2, now.minusSeconds(3)), transformer(1)));
        restored(outageId);
    }

    @Test
    void whatACrewRepairedIsNotOpenedAgainByNewsOfTheTimeBefore() {
        district.tell(new TransformerVoltageLost(transformer(1), 1, now.minusSeconds(50)), transformer(1));
        await().untilAsserted(() -> assertThat(orders()).hasSize(1));
        String order = orders().getFirst().workOrderId();
        await().untilAsserted(() -> assertThat(district.heard(
                        WorkOrderAssigned.class, event -> event.workOrderId().equals(order)))
                .hasSize(1));
        utility.finish(district.heard(
                        WorkOrderAssigned.class, event -> event.workOrderId().equals(order))
                .getFirst());
        restored(opened().getFirst().outageId());

        gasp("3205990001");
        gasp("3205990002");
        gasp("3205990003");
        district.tell(new TransformerVoltageLost(transformer(2), 1, now.minusSeconds(20)), transformer(2));

        await().untilAsserted(() ->
                assertThat(opened()).extracting(OutageOpened::transformerAreas).contains(List.of(transformer(2))));
        assertThat(opened()).hasSize(2);
    }

    @Test
    void aBreakerThatIsOpenedForAnAnnouncedOutageIsThatOutage() {
        String id = "O-PLAN" + utility.area;
        outages.create(
                id,
                () -> PlannedOutages.begunAMomentAgo(
                        id, utility.area, List.of(transformer(1), transformer(2), transformer(3)), Instant.now()));

        trip(1);

        await().untilAsserted(() -> assertThat(opened()).singleElement().satisfies(event -> {
            assertThat(event.outageId()).isEqualTo(id);
            assertThat(event.kind()).isEqualTo(OutageKind.PLANNED);
        }));
        String caseId = District.newCase();
        district.tell(district.outage(caseId, utility.area, transformer(2)), caseId);
        await().untilAsserted(() -> assertThat(district.heard(
                        ReportJoinedOutage.class, event -> event.outageId().equals(id)))
                .hasSize(1));
        assertThat(orders()).isEmpty();
        assertThat(opened()).hasSize(1);
    }
}
