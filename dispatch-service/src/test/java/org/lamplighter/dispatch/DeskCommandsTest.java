package org.lamplighter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.CrewArrived;
import org.lamplighter.contracts.dispatch.HelpingCrewMoved;
import org.lamplighter.contracts.dispatch.SupplyRestored;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.dispatch.WorkOrderOpened;
import org.lamplighter.contracts.dispatch.WorkOrderTakenOffHold;
import org.lamplighter.kit.test.SuiteTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What dispatchers decide about orders, over the service's routes. */
@SuiteTest
@Import(District.Beans.class)
class DeskCommandsTest {

    @LocalServerPort
    int port;

    @Autowired
    District district;

    private Utility utility;

    @BeforeEach
    void load() {
        utility = new Utility(port, district).withNetwork().withCrews(2, "");
    }

    private Phone.Reply desk(String workOrderId, String command, String body) {
        return utility.dispatcher().post(Utility.deskOrder(workOrderId) + "/" + command, body);
    }

    private String stateOf(String workOrderId) {
        return utility.dispatcher().get(Utility.deskOrder(workOrderId)).text("state");
    }

    private String other(WorkOrderAssigned order) {
        return order.crewId().equals(utility.crewId(1)) ? utility.crewId(2) : utility.crewId(1);
    }

    @Test
    void aLockedOrderIsReassignedOnlyAfterItWasUnlocked() {
        WorkOrderAssigned order = utility.assignedOneHome();
        String toOther = "{\"crewId\":\"" + other(order) + "\",\"reason\":\"nearer\"}";

        assertThat(desk(order.workOrderId(), "lock", "{\"reason\":\"agreed\"}").status())
                .isEqualTo(200);
        assertThat(desk(order.workOrderId(), "assignment", toOther).text("code"))
                .isEqualTo("order-locked");
        assertThat(utility.dispatcher()
                        .get("/api/desk/v1/board?area=" + utility.area)
                        .json()
                        .at("/areas/0/orders/0/locked")
                        .asBoolean())
                .isTrue();
        assertThat(desk(order.workOrderId(), "unlock", "{\"reason\":\"flat tyre\"}")
                        .status())
                .isEqualTo(200);
        assertThat(desk(order.workOrderId(), "assignment", toOther).status()).isEqualTo(200);
    }

    @Test
    void anOrderThatRestsFreesItsCrewAndGoesOnByItself() {
        WorkOrderAssigned order = utility.assignedOneHome();
        Instant until = Instant.now().plusSeconds(5);

        Phone.Reply rests =
                desk(order.workOrderId(), "hold", "{\"reason\":\"WAITING_FOR_CUSTOMER\",\"until\":\"" + until + "\"}");

        assertThat(rests.text("state")).isEqualTo("ON_HOLD");
        await().untilAsserted(() -> assertThat(utility.loadOf(order.crewId())).isZero());
        await().untilAsserted(() -> assertThat(stateOf(order.workOrderId())).isEqualTo("ASSIGNED"));
        WorkOrderTakenOffHold told = district.heard(
                        WorkOrderTakenOffHold.class,
                        event -> event.workOrderId().equals(order.workOrderId()))
                .getFirst();
        assertThat(told.arriveBy()).isAfter(Instant.parse(rests.text("arriveBy")));
    }

    @Test
    void aDispatcherLetsItGoOnBeforeItsTime() {
        WorkOrderAssigned order = utility.assignedOneHome();
        desk(
                order.workOrderId(),
                "hold",
                "{\"reason\":\"WAITING_FOR_MATERIAL\",\"until\":\""
                        + Instant.now().plus(Duration.ofHours(5)) + "\"}");

        assertThat(utility.dispatcher()
                        .get("/api/desk/v1/board?area=" + utility.area)
                        .json()
                        .at("/areas/0/orders/0/heldFor")
                        .asString())
                .isEqualTo("WAITING_FOR_MATERIAL");
        assertThat(desk(order.workOrderId(), "resumption", "{}").text("state")).isEqualTo("PENDING");
        await().untilAsserted(() -> assertThat(stateOf(order.workOrderId())).isEqualTo("ASSIGNED"));
    }

    @Test
    void anOrderThatNobodyHereCanTakeGoesToTheNeighboursOnceItIsOpenedToThem() {
        Utility lonely = new Utility(port, district).withNetwork();
        String caseId = District.newCase();
        district.tell(district.oneHome(caseId, lonely.area, lonely.transformer), caseId);
        WorkOrderOpened order = lonely.opened(caseId);
        Phone dispatcher = lonely.dispatcher();
        String path = Utility.deskOrder(order.workOrderId());
        String neighbour = "{\"crewId\":\"" + utility.crewId(1) + "\"}";

        assertThat(dispatcher.post(path + "/assignment", neighbour).text("code"))
                .isEqualTo("crew-unknown");
        assertThat(dispatcher
                        .post(path + "/areas", "{\"areaCode\":\"" + utility.area + "\",\"reason\":\"storm\"}")
                        .status())
                .isEqualTo(200);

        assertThat(lonely.assigned(caseId).crewId()).startsWith(utility.area);
    }

    @Test
    void aHelpingCrewIsHeardOfByNoCustomerAndTheOutageEndsWithTheLeadingOrder() {
        String caseId = District.newCase();
        district.tell(district.outage(caseId, utility.area, utility.transformer), caseId);
        WorkOrderAssigned lead = utility.assigned(caseId);
        String body = "{\"crewId\":\"" + other(lead) + "\",\"reason\":\"two poles\"}";
        String key = UUID.randomUUID().toString();

        Phone.Reply called = utility.dispatcher().post(Utility.deskOrder(lead.workOrderId()) + "/helpers", body, key);
        Phone.Reply again = utility.dispatcher().post(Utility.deskOrder(lead.workOrderId()) + "/helpers", body, key);

        assertThat(called.status()).as(called.body()).isEqualTo(201);
        assertThat(again.text("workOrderId")).isEqualTo(called.text("workOrderId"));
        String helper = called.text("workOrderId");
        Phone crew = utility.crew(other(lead));
        for (String step : new String[] {"acceptance", "departure", "arrival", "restoration"}) {
            assertThat(crew.post(Utility.crewOrder(helper) + "/" + step, "{}").status())
                    .as(step)
                    .isEqualTo(200);
        }
        await().untilAsserted(() -> assertThat(district.heard(
                        HelpingCrewMoved.class, event -> event.workOrderId().equals(helper)))
                .extracting(HelpingCrewMoved::state)
                .containsExactly("ASSIGNED", "ACCEPTED", "EN_ROUTE", "ON_SITE", "RESTORED"));
        assertThat(district.heard(
                        WorkOrderAssigned.class, event -> event.caseId().equals(caseId)))
                .hasSize(1);
        assertThat(district.heard(CrewArrived.class, event -> event.caseId().equals(caseId)))
                .isEmpty();
        assertThat(openOutages()).isEqualTo(1);

        utility.finish(lead);

        await().untilAsserted(() -> assertThat(openOutages()).isZero());
        assertThat(district.heard(SupplyRestored.class, event -> event.caseId().equals(caseId)))
                .hasSize(1);
    }

    @Test
    void aHelperWhoHasNotAcceptedIsNotNeededOnceSupplyIsBack() {
        WorkOrderAssigned lead = utility.assignedOneHome();
        String helper = desk(lead.workOrderId(), "helpers", "{\"crewId\":\"" + other(lead) + "\"}")
                .text("workOrderId");
        assertThat(desk(lead.workOrderId(), "helpers", "{\"crewId\":\"" + lead.crewId() + "\"}")
                        .text("code"))
                .isEqualTo("crew-has-it-already");
        assertThat(desk(helper, "helpers", "{\"crewId\":\"" + lead.crewId() + "\"}")
                        .text("code"))
                .isEqualTo("work-order-step-out-of-order");

        utility.finish(lead);

        await().untilAsserted(() -> assertThat(stateOf(helper)).isEqualTo("WITHDRAWN"));
        await().untilAsserted(() -> assertThat(utility.loadOf(other(lead))).isZero());
    }

    private int openOutages() {
        return utility.dispatcher()
                .get("/api/desk/v1/outages?open=true")
                .json()
                .path("items")
                .size();
    }
}
