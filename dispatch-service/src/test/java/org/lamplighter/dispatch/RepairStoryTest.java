package org.lamplighter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.CrewArrived;
import org.lamplighter.contracts.dispatch.CrewDeparted;
import org.lamplighter.contracts.dispatch.OutageOpened;
import org.lamplighter.contracts.dispatch.OutageRestored;
import org.lamplighter.contracts.dispatch.OutageStage;
import org.lamplighter.contracts.dispatch.OutageUpdated;
import org.lamplighter.contracts.dispatch.ReportJoinedOutage;
import org.lamplighter.contracts.dispatch.SupplyRestored;
import org.lamplighter.contracts.dispatch.WorkOrderAccepted;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.dispatch.WorkOrderCompleted;
import org.lamplighter.contracts.dispatch.WorkOrderOpened;
import org.lamplighter.kit.test.SuiteTest;
import org.lamplighter.kit.test.TestSurroundings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** From the report to the completed order, over the real topics and the real store. */
@SuiteTest
@Import(District.Beans.class)
class RepairStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    District district;

    private final String area = District.newArea();
    private final String transformer = "T-" + area;
    private final String crewId = "CREW-" + area;

    @BeforeEach
    void loadDistrict() {
        Phone editor = new Phone(port, TestSurroundings.issuer().desk("editor", "editor", area));
        assertThat(editor.table("/api/desk/v1/network-imports", District.networkTable(area, transformer))
                        .status())
                .isEqualTo(200);
        assertThat(editor.table("/api/desk/v1/crew-imports", """
                        crewId,name,areaCode,skills,shiftStart,shiftEnd,baseLatitude,baseLongitude
                        %s,抢修一班,%s,low-voltage,00:00,24:00,31.313,120.628
                        """.formatted(crewId, area))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aReportOfAnOutageGoesAllTheWay() {
        String caseId = District.newCase();
        district.tell(district.outage(caseId, area, transformer), caseId);

        await().untilAsserted(() -> assertThat(district.heard(
                        WorkOrderAssigned.class, event -> event.caseId().equals(caseId)))
                .hasSize(1));
        WorkOrderOpened opened = district.heard(
                        WorkOrderOpened.class, event -> event.caseId().equals(caseId))
                .getFirst();
        assertThat(opened.outageId()).isNotNull();

        Phone crew = new Phone(port, TestSurroundings.issuer().crew("member", crewId));
        Phone.Reply list = crew.get("/api/crew/v1/work-orders?open=true");
        assertThat(list.status()).as(list.body()).isEqualTo(200);
        assertThat(list.json().path("items").path(0).path("contactName").asString())
                .isEqualTo("林晓雨");
        assertThat(list.json()
                        .path("items")
                        .path(0)
                        .path("possible")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactly("ACCEPTANCE", "PHOTO", "RETURN");

        String order = "/api/crew/v1/work-orders/" + opened.workOrderId();
        assertThat(crew.post(order + "/acceptance", "{}").text("state")).isEqualTo("ACCEPTED");
        assertThat(crew.post(order + "/departure", "{\"position\":{\"latitude\":31.313,\"longitude\":120.628}}")
                        .text("state"))
                .isEqualTo("EN_ROUTE");
        Phone.Reply arrival =
                crew.post(order + "/arrival", "{\"position\":{\"latitude\":31.3228,\"longitude\":120.6344}}");
        assertThat(arrival.text("state")).isEqualTo("ON_SITE");
        assertThat(arrival.json().path("arrival").path("insideGeofence").asBoolean())
                .isTrue();

        await().untilAsserted(() -> assertThat(district.heard(
                        OutageUpdated.class, event -> event.outageId().equals(opened.outageId())))
                .extracting(OutageUpdated::stage)
                .containsExactly(OutageStage.CREW_ASSIGNED, OutageStage.CREW_ON_SITE));

        String neighbour = District.newCase();
        district.tell(district.outage(neighbour, area, transformer), neighbour);
        await().untilAsserted(() -> assertThat(district.heard(
                        ReportJoinedOutage.class, event -> event.caseId().equals(neighbour)))
                .singleElement()
                .satisfies(joined -> {
                    assertThat(joined.outageId()).isEqualTo(opened.outageId());
                    assertThat(joined.expectedRestoration()).isNotNull();
                    assertThat(joined.nextUpdateAt()).isNotNull();
                }));

        assertThat(crew.post(order + "/restoration", "{}").text("state")).isEqualTo("RESTORED");
        Phone.Reply done = crew.post(
                order + "/completion", "{\"causeClass\":\"EQUIPMENT\",\"workDone\":\"更换熔断器\",\"photoIds\":[]}");
        assertThat(done.text("state")).as(done.body()).isEqualTo("COMPLETED");

        await().untilAsserted(() -> assertThat(district.heard(
                        OutageRestored.class, event -> event.outageId().equals(opened.outageId())))
                .hasSize(1));
        assertThat(district.heard(WorkOrderOpened.class, event -> event.caseId().equals(neighbour)))
                .isEmpty();
        await().untilAsserted(() -> assertThat(district.heard(
                        WorkOrderCompleted.class, event -> event.caseId().equals(caseId)))
                .singleElement()
                .satisfies(event -> assertThat(event.causeClass()).isEqualTo(CauseClass.EQUIPMENT)));
        assertThat(district.heard(
                        WorkOrderAccepted.class, event -> event.caseId().equals(caseId)))
                .hasSize(1);
        assertThat(district.heard(CrewDeparted.class, event -> event.caseId().equals(caseId)))
                .hasSize(1);
        assertThat(district.heard(CrewArrived.class, event -> event.caseId().equals(caseId)))
                .hasSize(1);
        assertThat(district.heard(SupplyRestored.class, event -> event.caseId().equals(caseId)))
                .hasSize(1);
        assertThat(district.heard(OutageOpened.class, event -> event.outageId().equals(opened.outageId())))
                .singleElement()
                .extracting(OutageOpened::transformerAreas)
                .isEqualTo(List.of(transformer));
    }
}
