package org.lamplighter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.dispatch.calendar.ShareCalendar;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.kit.caller.Routes;
import org.lamplighter.kit.test.RouteRows;
import org.lamplighter.kit.test.RouteTable;
import org.lamplighter.kit.test.SuiteTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Every route × every kind of token. */
@SuiteTest
@Import(District.Beans.class)
class RoutesTest {

    private static final String SUPPLY_STOPS = "/api/desk/v1/supply-stops";

    /** The shortest content that begins as a JPEG. */
    private static final byte[] PHOTO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0};

    @LocalServerPort
    int port;

    @Autowired
    Routes routes;

    @Autowired
    District district;

    @Autowired
    ShareCalendar share;

    @Test
    void everyRouteOpensToWhomItsRuleSays() {
        Utility utility = new Utility(port, district).withNetwork().withCrews(1, "");
        String caseId = District.newCase();
        district.tell(district.outage(caseId, utility.area, utility.transformer), caseId);
        WorkOrderAssigned order = utility.assigned(caseId);
        String crew = Utility.issuer().crew("member", order.crewId());
        String otherCrew = Utility.issuer().crew("stranger", "another-crew");
        String photoId = utility.crew(order.crewId())
                .upload(Utility.crewOrder(order.workOrderId()) + "/photos?kind=BEFORE", "image/png", png(), "routes")
                .text("photoId");
        String helpId = askedForHelp(utility, order);
        utility.withCrews(2, ""); // its feed is not closed by the rows of the first one's
        String secret = share.open(utility.crewId(2), "zh");
        String agent = desk("agent", utility.area);
        String dispatcher = desk("dispatcher", utility.area);
        String elsewhere = desk("dispatcher", "111111");
        String editor = desk("editor", utility.area);

        String account = stoppedAccount(utility);
        String supervisor = desk("supervisor", utility.area);

        RouteTable table = new RouteTable(routes, port);
        supplyStops(table, supervisor, editor, account);
        crewsDay(table.opensTo(crew).closedTo(otherCrew, 404));
        table.opensTo(crew)
                .get("/api/crew/v1/work-orders")
                .get("/api/crew/v1/queue")
                .delete("/api/crew/v1/calendar-feed")
                .post("/api/crew/v1/commands", """
                        {"commands":[{"commandId":"r","workOrderId":"%s","at":"%s","kind":"RESTORE"}]}
                        """.formatted(order.workOrderId(), Instant.now()));
        crewsOrder(table.opensTo(crew)
                .closedTo(otherCrew, 404)
                .where("id", order.workOrderId())
                .where("photoId", photoId));
        table.opensTo(agent)
                .closedTo(elsewhere, 404)
                .where("id", order.workOrderId())
                .where("photoId", photoId)
                .get("/api/desk/v1/board", "?area=" + utility.area)
                .get("/api/desk/v1/board/stream", "?area=" + utility.area)
                .get("/api/desk/v1/work-orders/{id}")
                .get("/api/desk/v1/work-orders/{id}/photos")
                .get("/api/desk/v1/work-orders/{id}/photos/{photoId}")
                .where("id", Outage.idFor(caseId))
                .get("/api/desk/v1/outages/{id}");
        table.opensTo(agent)
                .closedTo(editor, 403)
                .get("/api/desk/v1/crews")
                .get("/api/desk/v1/outages")
                .get("/api/desk/v1/outages/notice-rules")
                .get("/api/desk/v1/work-orders");
        dispatchersOrder(
                table.opensTo(dispatcher)
                        .closedTo(elsewhere, 404)
                        .where("id", order.workOrderId())
                        .where("helpId", helpId),
                order.crewId());
        table.opensTo(dispatcher)
                .closedTo(elsewhere, 404)
                .where("code", utility.transformer)
                .where("id", Outage.idFor(caseId))
                .get("/api/desk/v1/figures", "?from=2026-11-01&to=2026-11-02&area=" + utility.area)
                .get("/api/desk/v1/figures/table", "?from=2026-11-01&to=2026-11-02&area=" + utility.area)
                .get("/api/desk/v1/network/accounts", "?kind=FEEDER&device=F-" + utility.area)
                .get("/api/desk/v1/network/transformer-areas/{code}")
                .post("/api/desk/v1/outages/{id}/changes", "{\"reason\":\"rain\"}", 409)
                .post("/api/desk/v1/outages/{id}/end", "{}", 409)
                .post("/api/desk/v1/outages/{id}/updates", "{\"cause\":\"NATURE\"}");
        table.opensTo(dispatcher).closedTo(elsewhere, 403).post("/api/desk/v1/outages", announcement(utility));
        table.opensTo(dispatcher)
                .closedTo(elsewhere, 422)
                .post(
                        "/api/desk/v1/work-orders",
                        DeskFieldWorkTest.inspection(utility.transformer, Instant.now()),
                        201);
        imports(table.opensTo(editor).closedTo(dispatcher, 403), utility);
        table.open()
                .where("secret", secret)
                .get("/api/open/v1/crew-calendars/{secret}.ics")
                .get("/api/open/v1/outages/geojson", "?area=" + utility.area)
                .get("/api/open/v1/outages", "?area=" + utility.area);
        table.walk();
    }

    /** An account of which a stop is under way. */
    private String stoppedAccount(Utility utility) {
        String account = "34" + utility.area + "01";
        district.tell(district.account(account, utility.area, utility.transformer), account);
        await().untilAsserted(() -> assertThat(utility.supervisor()
                        .post(SUPPLY_STOPS, SupplyStopTest.stop(account, "THEFT", ""))
                        .status())
                .isEqualTo(201));
        return account;
    }

    private static void supplyStops(RouteTable table, String supervisor, String editor, String account) {
        String elsewhere = desk("supervisor", "111111");
        String one = SUPPLY_STOPS + "/{accountNumber}";
        table.opensTo(supervisor).closedTo(editor, 403).get(SUPPLY_STOPS).get(SUPPLY_STOPS + "/rules");
        table.opensTo(supervisor)
                .closedTo(elsewhere, 404)
                .where("accountNumber", account)
                .get(one)
                .post(one + "/restoration", "{\"note\":\"gone\"}", 409)
                .post(one + "/withdrawal", "{\"reason\":\"NOT_NEEDED\"}", 200, 409);
        table.opensTo(supervisor)
                .closedTo(elsewhere, 422)
                .post(SUPPLY_STOPS, SupplyStopTest.stop(account, "THEFT", ""), 201, 409);
    }

    private static void crewsDay(RouteRows rows) {
        String at = "{\"at\":\"" + Instant.now() + "\"}";
        rows.get("/api/crew/v1/shift")
                .post("/api/crew/v1/shift/start", at)
                .post("/api/crew/v1/shift/end", at)
                .put("/api/crew/v1/position", at.replace("{", "{\"latitude\":31.3,\"longitude\":120.6,"))
                .get("/api/crew/v1/calendar.ics")
                .put("/api/crew/v1/calendar-feed", "");
    }

    private static void crewsOrder(RouteRows rows) {
        String order = "/api/crew/v1/work-orders/{id}";
        rows.get(order)
                .post(order + "/acceptance", "{}", 409)
                .post(order + "/arrival", "{}", 409)
                .post(order + "/completion", "{\"causeClass\":\"NATURE\"}", 409)
                .post(order + "/departure", "{}")
                .post(order + "/restoration", "{}", 409)
                .post(order + "/return", "{\"reason\":\"WRONG_UNIT\"}")
                .get(order + "/photos")
                .row(
                        "POST",
                        order + "/photos",
                        row -> row.at(rows.filled(order + "/photos?kind=AFTER")).body("image/jpeg", PHOTO))
                .get(order + "/photos/{photoId}");
    }

    /** An order that a row before gave back or put to rest may refuse the next; who may ask is what counts here. */
    private static void dispatchersOrder(RouteRows rows, String crewId) {
        String order = "/api/desk/v1/work-orders/{id}";
        String toCrew = "{\"crewId\":\"" + crewId + "\"}";
        String hold =
                "{\"reason\":\"FORCE_MAJEURE\",\"until\":\"" + Instant.now().plusSeconds(3600) + "\"}";
        rows.post(order + "/help/{helpId}/answer", "{\"granted\":false,\"note\":\"-\"}")
                .post(order + "/assignment", toCrew)
                .post(order + "/areas", "{\"areaCode\":\"111112\",\"reason\":\"storm\"}", 200, 409)
                .post(order + "/helpers", toCrew, 201, 409)
                .post(order + "/hold", hold, 200, 409)
                .post(order + "/lock", "{\"reason\":\"agreed\"}", 200, 409)
                .post(order + "/resumption", "{}", 200, 409)
                .post(order + "/unlock", "{\"reason\":\"over\"}", 200, 409)
                .post(order + "/withdrawal", "{\"reason\":\"NOT_NEEDED\"}", 409);
    }

    private static void imports(RouteRows rows, Utility utility) {
        rows.row("POST", "/api/desk/v1/crew-imports", row -> row.body("text/csv", bytes(Utility.CREW_COLUMNS)))
                .row(
                        "POST",
                        "/api/desk/v1/network-imports",
                        row -> row.body("text/csv", bytes(District.networkTable(utility.area, utility.transformer))));
    }

    private static String desk(String role, String area) {
        return Utility.issuer().desk(role, role, area);
    }

    private static String askedForHelp(Utility utility, WorkOrderAssigned order) {
        utility.crew(order.crewId()).post("/api/crew/v1/commands", """
                {"commands":[
                  {"commandId":"a","workOrderId":"%1$s","at":"%2$s","kind":"ACCEPT"},
                  {"commandId":"h","workOrderId":"%1$s","at":"%2$s","after":"a","kind":"HELP","help":{"kind":"PEOPLE"}}
                ]}
                """.formatted(order.workOrderId(), Instant.now()));
        return "h";
    }

    private static String announcement(Utility utility) {
        Instant from = Instant.now().plus(Duration.ofDays(8));
        return """
                {"kind": "PLANNED", "areaCode": "%s", "from": "%s", "until": "%s",
                 "devices": [{"kind": "TRANSFORMER_AREA", "code": "%s"}]}
                """.formatted(utility.area, from, from.plusSeconds(3600), utility.transformer);
    }

    private static byte[] png() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0};
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
