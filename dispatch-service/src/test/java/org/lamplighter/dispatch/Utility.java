package org.lamplighter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.dispatch.WorkOrderOpened;
import org.lamplighter.kit.test.TestIssuer;
import org.lamplighter.kit.test.TestSurroundings;

/** One area with its transformer, people and crews, loaded over the service's own routes. */
class Utility {

    final String area = District.newArea();
    final String transformer = "T-" + area;
    private final int port;
    private final District district;

    Utility(int port, District district) {
        this.port = port;
        this.district = district;
    }

    /** Around the clock, at the given place. */
    static String crewRow(String crewId, String area, double latitude, String mostOrders) {
        return "%s,%s班,%s,low-voltage;metering,00:00,24:00,%s,120.628,%s%n"
                .formatted(crewId, crewId, area, latitude, mostOrders);
    }

    static final String CREW_COLUMNS =
            "crewId,name,areaCode,skills,shiftStart,shiftEnd,baseLatitude,baseLongitude,mostOrders\n";

    Utility withNetwork() {
        Phone.Reply reply = editor().table("/api/desk/v1/network-imports", District.networkTable(area, transformer));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return this;
    }

    /** Crews {@code <area>-1}, {@code <area>-2}, …, all from the same base. */
    Utility withCrews(int count, String mostOrders) {
        StringBuilder table = new StringBuilder(CREW_COLUMNS);
        for (int i = 1; i <= count; i++) {
            table.append(crewRow(crewId(i), area, 31.313, mostOrders));
        }
        Phone.Reply reply = editor().table("/api/desk/v1/crew-imports", table.toString());
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return this;
    }

    String crewId(int number) {
        return area + "-" + number;
    }

    Phone editor() {
        return new Phone(port, issuer().desk("editor", "editor", area));
    }

    Phone dispatcher() {
        return new Phone(port, issuer().desk("dispatcher", "dispatcher", area));
    }

    Phone supervisor() {
        return new Phone(port, issuer().desk("supervisor", "supervisor", area));
    }

    Phone crew(String crewId) {
        return new Phone(port, issuer().crew("member-of-" + crewId, crewId));
    }

    Phone anyone() {
        return new Phone(port, null);
    }

    static TestIssuer issuer() {
        return TestSurroundings.issuer();
    }

    /** Sends a report of one dark home and waits for its crew. */
    WorkOrderAssigned assignedOneHome() {
        String caseId = District.newCase();
        district.tell(district.oneHome(caseId, area, transformer), caseId);
        return assigned(caseId);
    }

    WorkOrderAssigned assigned(String caseId) {
        await().untilAsserted(() -> assertThat(district.heard(
                        WorkOrderAssigned.class, event -> event.caseId().equals(caseId)))
                .hasSize(1));
        return district.heard(WorkOrderAssigned.class, event -> event.caseId().equals(caseId))
                .getFirst();
    }

    WorkOrderOpened opened(String caseId) {
        await().untilAsserted(() -> assertThat(district.heard(
                        WorkOrderOpened.class, event -> event.caseId().equals(caseId)))
                .hasSize(1));
        return district.heard(WorkOrderOpened.class, event -> event.caseId().equals(caseId))
                .getFirst();
    }

    /** All steps from accepted to completed. */
    void finish(WorkOrderAssigned assigned) {
        Phone crew = crew(assigned.crewId());
        String order = crewOrder(assigned.workOrderId());
        for (String step : new String[] {"acceptance", "departure", "arrival", "restoration"}) {
            Phone.Reply reply = crew.post(order + "/" + step, "{}");
            assertThat(reply.status()).as(step + " " + reply.body()).isEqualTo(200);
        }
        Phone.Reply done = crew.post(order + "/completion", "{\"causeClass\":\"EQUIPMENT\"}");
        assertThat(done.status()).as(done.body()).isEqualTo(200);
    }

    static String crewOrder(String workOrderId) {
        return "/api/crew/v1/work-orders/" + workOrderId;
    }

    static String deskOrder(String workOrderId) {
        return "/api/desk/v1/work-orders/" + workOrderId;
    }

    int loadOf(String crewId) {
        return dispatcher()
                .get("/api/desk/v1/crews")
                .json()
                .path("items")
                .valueStream()
                .filter(crew -> crewId.equals(crew.path("crewId").asString()))
                .map(crew -> crew.path("openOrders").asInt())
                .findFirst()
                .orElseThrow();
    }
}
