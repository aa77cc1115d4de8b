package org.lamplighter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.dispatch.OutageOpened;
import org.lamplighter.contracts.dispatch.ReportJoinedOutage;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.dispatch.WorkOrderOpened;
import org.lamplighter.contracts.dispatch.WorkOrderWithdrawn;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.kit.test.SuiteTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Outages of transformer areas that are one outage of their feeder. */
@SuiteTest
@Import(District.Beans.class)
class FeederOutageTest {

    @LocalServerPort
    int port;

    @Autowired
    District district;

    private Utility utility;

    @BeforeEach
    void load() {
        utility = new Utility(port, district).withCrews(4, "");
        String[] transformers = new String[20];
        for (int i = 0; i < transformers.length; i++) {
            transformers[i] = transformer(i);
        }
        Phone.Reply reply = utility.editor()
                .table("/api/desk/v1/network-imports", District.networkTable(utility.area, transformers));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private String transformer(int number) {
        return "T-" + utility.area + "-" + number;
    }

    private String dark(int transformer) {
        String caseId = District.newCase();
        district.tell(district.outage(caseId, utility.area, transformer(transformer)), caseId);
        return caseId;
    }

    private OutageOpened feederOutage() {
        await().untilAsserted(() -> assertThat(ofFeeder()).hasSize(1));
        return ofFeeder().getFirst();
    }

    private List<OutageOpened> ofFeeder() {
        return once(OutageOpened.class, event -> event.areaCode().equals(utility.area) && event.feeder() != null);
    }

    private List<WorkOrderOpened> orders() {
        return once(WorkOrderOpened.class, event -> event.areaCode().equals(utility.area));
    }

    private List<WorkOrderWithdrawn> withdrawn(String feederOutage) {
        return once(WorkOrderWithdrawn.class, event -> event.repairedWith().equals(feederOutage));
    }

    /** What is told may be told again, word for word; what happens a second time happens at another time. */
    private <E extends Event> List<E> once(Class<E> type, Predicate<E> which) {
        return district.heard(type, which).stream().distinct().toList();
    }

    private List<String> joined(String outageId) {
        return district
                .heard(ReportJoinedOutage.class, event -> event.outageId().equals(outageId))
                .stream()
                .map(ReportJoinedOutage::caseId)
                .toList();
    }

    @Test
    void threeDarkTransformersOfAFeederAreOneOutageWithOneOrder() {
        String first = dark(0);
        utility.assigned(first);
        String second = dark(1);
        utility.assigned(second);
        String third = dark(2);

        OutageOpened feeder = feederOutage();

        assertThat(feeder.feeder()).isEqualTo("F-" + utility.area);
        assertThat(feeder.transformerAreas()).hasSize(20).contains(transformer(19));
        await().untilAsserted(() -> assertThat(withdrawn(feeder.outageId()))
                .extracting(WorkOrderWithdrawn::caseId)
                .containsExactlyInAnyOrder(second, third));
        await().untilAsserted(() -> assertThat(IntStream.rangeClosed(1, 4)
                        .map(crew -> utility.loadOf(utility.crewId(crew)))
                        .sum())
                .as("orders that crews carry")
                .isEqualTo(1));
    }

    @Test
    void whoReportsLaterFromAnywhereOnTheFeederIsToldOfItAndMakesNoOrder() {
        List.of(0, 1, 2).forEach(this::dark);
        OutageOpened feeder = feederOutage();
        await().untilAsserted(() -> assertThat(withdrawn(feeder.outageId())).hasSize(2));

        String later = dark(15);

        await().untilAsserted(() -> assertThat(joined(feeder.outageId())).containsExactly(later));
        assertThat(orders()).hasSize(3);
    }

    @Test
    void anyoneSeesItOnTheMapWithEveryTransformerItDarkens() {
        List.of(0, 1, 2).forEach(this::dark);
        OutageOpened feeder = feederOutage();

        Phone.Reply map = utility.anyone().get("/api/open/v1/outages/geojson?area=" + utility.area);

        assertThat(map.status()).as(map.body()).isEqualTo(200);
        assertThat(map.header("Content-Type")).contains("application/geo+json");
        assertThat(map.json().path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(map.json()
                        .path("features")
                        .valueStream()
                        .filter(feature -> feature.path("id").asString().equals(feeder.outageId())))
                .singleElement()
                .satisfies(feature -> {
                    assertThat(feature.path("properties")
                                    .path("transformerAreas")
                                    .size())
                            .isEqualTo(20);
                    assertThat(feature.path("geometry").path("coordinates").toString())
                            .as("east, then north, rounded; all stand at one place here")
                            .isEqualTo("[[120.634,31.323]]");
                });
    }

    @Test
    void anOrderThatACrewAcceptedStaysAndEndsItsOwnOutage() {
        String first = dark(0);
        WorkOrderAssigned lead = utility.assigned(first);
        String second = dark(1);
        WorkOrderAssigned accepted = utility.assigned(second);
        assertThat(utility.crew(accepted.crewId())
                        .post(Utility.crewOrder(accepted.workOrderId()) + "/acceptance", "{}")
                        .status())
                .isEqualTo(200);
        String third = dark(2);
        OutageOpened feeder = feederOutage();
        await().untilAsserted(() -> assertThat(withdrawn(feeder.outageId()))
                .extracting(WorkOrderWithdrawn::caseId)
                .containsExactly(third));

        utility.finish(lead);
        await().untilAsserted(() -> assertThat(utility.dispatcher()
                        .get("/api/desk/v1/outages/" + Outage.idFor(third))
                        .text("stage"))
                .isEqualTo("VERIFYING"));

        assertThat(utility.dispatcher()
                        .get("/api/desk/v1/outages/" + Outage.idFor(second))
                        .text("stage"))
                .isNotIn("RESTORED", "VERIFYING");
    }

    /** A storm in small: as many reports as a feeder has, at once and over all partitions. */
    @Test
    void aThousandReportsOfAFeederAreOneOutageAndAHandfulOfOrders() {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            cases.add(dark(i % 20));
        }

        OutageOpened feeder = feederOutage();
        Set<String> reported = Set.copyOf(cases);
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            List<String> told = new ArrayList<>(
                    orders().stream().map(WorkOrderOpened::caseId).toList());
            once(ReportJoinedOutage.class, event -> reported.contains(event.caseId()))
                    .forEach(event -> told.add(event.caseId()));
            assertThat(told).containsExactlyInAnyOrderElementsOf(cases);
        });
        assertThat(ofFeeder()).hasSize(1);
        await().untilAsserted(() -> assertThat(withdrawn(feeder.outageId()))
                .as("orders that are left")
                .hasSize(orders().size() - 1));
        assertThat(orders()).as("orders opened").hasSizeLessThanOrEqualTo(20);
    }
}
