package org.lamplighter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.OutageOpened;
import org.lamplighter.contracts.dispatch.OutageRestored;
import org.lamplighter.contracts.dispatch.ReportJoinedOutage;
import org.lamplighter.contracts.dispatch.RestorationDenied;
import org.lamplighter.contracts.dispatch.RestorationToConfirm;
import org.lamplighter.contracts.dispatch.SupplyRestored;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.dispatch.WorkOrderOpened;
import org.lamplighter.contracts.dispatch.WorkOrderWithdrawn;
import org.lamplighter.contracts.network.TransformerVoltageBack;
import org.lamplighter.contracts.network.TransformerVoltageLost;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.kit.test.MovingClock;
import org.lamplighter.kit.test.SuiteTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A feeder outage ends when a sample of those who were in it confirms. */
@SuiteTest
@Import({District.Beans.class, MovingClock.Beans.class})
@TestPropertySource(properties = "spring.mongodb.database=dispatch-samples") // leases of a later clock are not its own
class RestorationSampleTest {

    private static final String OUTAGES = "/api/desk/v1/outages/";

    @LocalServerPort
    int port;

    @Autowired
    District district;

    @Autowired
    MovingClock clock;

    private Utility utility;
    private final List<String> cases = new ArrayList<>();
    private OutageOpened feeder;
    private Instant restoredAt;

    /** Three dark areas, of the second one two reports, and a crew that has repaired the feeder. */
    @BeforeEach
    void theFeederIsRepaired() {
        utility = new Utility(port, district).withCrews(4, "");
        Phone.Reply reply = utility.editor()
                .table(
                        "/api/desk/v1/network-imports",
                        District.networkTable(
                                utility.area, transformer(0), transformer(1), transformer(2), transformer(3)));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        WorkOrderAssigned lead = utility.assigned(dark(0));
        utility.assigned(dark(1));
        String neighbour = dark(1);
        await().untilAsserted(() -> assertThat(joined(outage(1))).containsExactly(neighbour));
        dark(2);
        await().untilAsserted(() -> assertThat(ofFeeder()).hasSize(1));
        feeder = ofFeeder().getFirst();
        await().untilAsserted(() -> assertThat(district.heard(
                        WorkOrderWithdrawn.class, event -> event.repairedWith().equals(feeder.outageId())))
                .hasSize(2));
        utility.finish(lead);
        await().untilAsserted(() -> assertThat(
                        Stream.of(outage(0), outage(1), outage(3)).map(this::stage))
                .containsOnly("VERIFYING"));
        restoredAt = district.heard(
                        SupplyRestored.class, event -> event.workOrderId().equals(lead.workOrderId()))
                .getFirst()
                .restoredAt();
    }

    private String transformer(int number) {
        return "T-" + utility.area + "-" + number;
    }

    private String dark(int transformer) {
        String caseId = District.newCase();
        cases.add(caseId);
        district.tell(district.outage(caseId, utility.area, transformer(transformer)), caseId);
        return caseId;
    }

    /** The outage that one of the reports opened. */
    private String outage(int report) {
        return Outage.idFor(cases.get(report));
    }

    private String stage(String outageId) {
        return utility.dispatcher().get(OUTAGES + outageId).text("stage");
    }

    private List<OutageOpened> ofFeeder() {
        return district.heard(
                OutageOpened.class, event -> event.areaCode().equals(utility.area) && event.feeder() != null);
    }

    private List<String> joined(String outageId) {
        return district
                .heard(ReportJoinedOutage.class, event -> event.outageId().equals(outageId))
                .stream()
                .map(ReportJoinedOutage::caseId)
                .toList();
    }

    private void restored(String outageId) {
        await().untilAsserted(() -> assertThat(district.heard(
                        OutageRestored.class, event -> event.outageId().equals(outageId)))
                .as(outageId)
                .singleElement()
                .extracting(OutageRestored::restoredAt)
                .isEqualTo(restoredAt));
    }

    private void yes(int report) {
        district.tell(district.confirmed(cases.get(report)), cases.get(report));
    }

    private void no(int report) {
        district.tell(district.reopened(cases.get(report), 2), cases.get(report));
    }

    @Test
    void eachPartEndsWhenItsCustomersConfirmAndTheFeederOutageWithTheLast() {
        assertThat(district.heard(
                        RestorationToConfirm.class, event -> event.outageId().equals(outage(1))))
                .singleElement()
                .extracting(RestorationToConfirm::caseIds)
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .containsExactlyInAnyOrder(cases.get(1), cases.get(2));

        yes(0);
        restored(outage(0));
        yes(3);
        restored(outage(3));
        yes(1);
        await().untilAsserted(() -> assertThat(utility.dispatcher()
                        .get(OUTAGES + outage(1))
                        .json()
                        .path("sample")
                        .path("confirmed")
                        .asInt())
                .isEqualTo(1));
        assertThat(stage(outage(1))).as("one of two").isEqualTo("VERIFYING");
        assertThat(stage(feeder.outageId())).isEqualTo("VERIFYING");
        yes(2);

        restored(outage(1));
        restored(feeder.outageId());
        assertThat(utility.dispatcher()
                        .get("/api/desk/v1/outages?open=true")
                        .json()
                        .path("items")
                        .size())
                .isZero();
        String later = dark(1);
        assertThat(utility.opened(later).outageId()).isEqualTo(Outage.idFor(later));
    }

    @Test
    void whoIsStillDarkMakesThatPartAnOutageWithAnOrderAndTheNeighboursStayInIt() {
        no(1);

        String order = OrderFacts.idFor(cases.get(1), 2);
        await().untilAsserted(() -> assertThat(district.heard(
                        WorkOrderOpened.class, event -> event.workOrderId().equals(order)))
                .singleElement()
                .extracting(WorkOrderOpened::outageId)
                .isEqualTo(outage(1)));
        assertThat(district.heard(
                        RestorationDenied.class, event -> event.outageId().equals(outage(1))))
                .hasSize(1);
        assertThat(utility.dispatcher().get(OUTAGES + outage(1)).text("follows"))
                .as("with what is known of the one before")
                .isEqualTo(feeder.outageId());
        no(2);
        await().untilAsserted(() -> assertThat(joined(outage(1))).containsExactly(cases.get(2), cases.get(2)));
        yes(0);
        yes(3);
        restored(feeder.outageId());
        assertThat(district.heard(
                        OutageRestored.class, event -> event.outageId().equals(outage(1))))
                .isEmpty();

        await().untilAsserted(() -> assertThat(district.heard(
                        WorkOrderAssigned.class, event -> event.workOrderId().equals(order)))
                .hasSize(1));
        utility.finish(district.heard(
                        WorkOrderAssigned.class, event -> event.workOrderId().equals(order))
                .getFirst());
        await().untilAsserted(() -> assertThat(stage(outage(1))).isEqualTo("RESTORED"));
    }

    @Test
    void aDeviceThatHasVoltageConfirms() {
        Instant now = clock.instant();
        district.tell(new TransformerVoltageBack(transformer(0), 2, now), transformer(0));
        district.tell(new TransformerVoltageLost(transformer(0), 1, now.minusSeconds(900)), transformer(0));

        await().untilAsserted(() -> assertThat(district.heard(
                        OutageRestored.class, event -> event.outageId().equals(outage(0))))
                .singleElement()
                .extracting(OutageRestored::restoredAt)
                .as("later than the crew thought")
                .isEqualTo(now));
        assertThat(stage(outage(1))).as("another area").isEqualTo("VERIFYING");
    }

    @Test
    void aDeviceThatHasNoneDenies() {
        Instant now = clock.instant();
        district.tell(new TransformerVoltageLost(transformer(2), 1, now), transformer(2));

        await().untilAsserted(() -> assertThat(district.heard(
                        RestorationDenied.class, event -> event.outageId().equals(outage(3))))
                .singleElement()
                .satisfies(denied -> assertThat(district.heard(
                                WorkOrderOpened.class,
                                event -> event.workOrderId().equals(denied.workOrderId())))
                        .singleElement()
                        .extracting(WorkOrderOpened::outageId)
                        .isEqualTo(outage(3))));
        district.tell(new TransformerVoltageBack(transformer(2), 2, now.plusSeconds(9)), transformer(2));
        await().untilAsserted(() -> assertThat(stage(outage(3))).isEqualTo("RESTORED"));
    }

    @Test
    void whenNobodyAnswersInTimeItCountsAsOver() {
        clock.move(Duration.ofMinutes(31));

        restored(outage(0));
        restored(outage(1));
        restored(outage(3));
        restored(feeder.outageId());
    }

    @Test
    void threePartsThatAreStillDarkAreTheFeedersNextOutage() {
        no(1);
        no(3);
        dark(0);

        await().untilAsserted(() -> assertThat(ofFeeder()).hasSize(2));
        await().untilAsserted(() -> assertThat(stage(feeder.outageId())).isEqualTo("RESTORED"));
        assertThat(district.heard(
                        OutageRestored.class, event -> event.outageId().equals(outage(1))))
                .isEmpty();
    }
}
