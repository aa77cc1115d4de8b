package org.lamplighter.dispatch;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.dispatch.calendar.ShareCalendar;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.kit.caller.Routes;
import org.lamplighter.kit.test.RouteTable;
import org.lamplighter.kit.test.SuiteTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Every route × every kind of token. */
@SuiteTest
@Import(District.Beans.class)
class RoutesTest {

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
        String at = "{\"at\":\"" + Instant.now() + "\"}";
        utility.withCrews(2, ""); // its feed is not closed by the rows of the first one's
        String secret = share.open(utility.crewId(2), "zh");
        String feed = "/api/open/v1/crew-calendars/" + secret + ".ics";
        String agent = Utility.issuer().desk("agent", "agent", utility.area);
        String dispatcher = Utility.issuer().desk("dispatcher", "dispatcher", utility.area);
        String elsewhere = Utility.issuer().desk("dispatcher", "dispatcher", "111111");
        String editor = Utility.issuer().desk("editor", "editor", utility.area);
        String crewPath = Utility.crewOrder(order.workOrderId());
        String deskPath = Utility.deskOrder(order.workOrderId());
        String outage = "/api/desk/v1/outages/" + Outage.idFor(caseId);

        new RouteTable(routes, port)
                .route("GET", "/api/crew/v1/work-orders", row -> row.right(crew))
                .route("GET", "/api/crew/v1/queue", row -> row.right(crew))
                .route("GET", "/api/crew/v1/shift", row -> row.right(crew).otherOwner(otherCrew, 404))
                .route(
                        "POST",
                        "/api/crew/v1/shift/start",
                        row -> row.right(crew).otherOwner(otherCrew, 404).body(at))
                .route(
                        "POST",
                        "/api/crew/v1/shift/end",
                        row -> row.right(crew).otherOwner(otherCrew, 404).body(at))
                .route(
                        "PUT",
                        "/api/crew/v1/position",
                        row -> row.right(crew)
                                .otherOwner(otherCrew, 404)
                                .body(at.replace("{", "{\"latitude\":31.3,\"longitude\":120.6,")))
                .route(
                        "GET",
                        "/api/crew/v1/calendar.ics",
                        row -> row.right(crew).otherOwner(otherCrew, 404))
                .route(
                        "PUT",
                        "/api/crew/v1/calendar-feed",
                        row -> row.right(crew).otherOwner(otherCrew, 404))
                .route("DELETE", "/api/crew/v1/calendar-feed", row -> row.right(crew))
                .route("GET", "/api/open/v1/crew-calendars/{secret}.ics", row -> row.at(feed))
                .route(
                        "POST",
                        "/api/crew/v1/commands",
                        row -> row.right(crew).body("""
                                        {"commands":[{"commandId":"r","workOrderId":"%s","at":"%s","kind":"RESTORE"}]}
                                        """.formatted(order.workOrderId(), Instant.now())))
                .route(
                        "POST",
                        "/api/desk/v1/work-orders/{id}/help/{helpId}/answer",
                        row -> row.at(deskPath + "/help/" + helpId + "/answer")
                                .right(dispatcher)
                                .otherOwner(elsewhere, 404)
                                .body("{\"granted\":false,\"note\":\"-\"}"))
                .route(
                        "GET",
                        "/api/crew/v1/work-orders/{id}",
                        row -> row.at(crewPath).right(crew).otherOwner(otherCrew, 404))
                .route(
                        "POST",
                        "/api/crew/v1/work-orders/{id}/acceptance",
                        row -> row.at(crewPath + "/acceptance")
                                .right(crew)
                                .otherOwner(otherCrew, 404)
                                .body("{}")
                                .answers(409))
                .route(
                        "POST",
                        "/api/crew/v1/work-orders/{id}/arrival",
                        row -> row.at(crewPath + "/arrival")
                                .right(crew)
                                .otherOwner(otherCrew, 404)
                                .body("{}")
                                .answers(409))
                .route(
                        "POST",
                        "/api/crew/v1/work-orders/{id}/completion",
                        row -> row.at(crewPath + "/completion")
                                .right(crew)
                                .otherOwner(otherCrew, 404)
                                .body("{\"causeClass\":\"NATURE\"}")
                                .answers(409))
                .route(
                        "POST",
                        "/api/crew/v1/work-orders/{id}/departure",
                        row -> row.at(crewPath + "/departure")
                                .right(crew)
                                .otherOwner(otherCrew, 404)
                                .body("{}"))
                .route(
                        "GET",
                        "/api/crew/v1/work-orders/{id}/photos",
                        row -> row.at(crewPath + "/photos").right(crew).otherOwner(otherCrew, 404))
                .route(
                        "POST",
                        "/api/crew/v1/work-orders/{id}/photos",
                        row -> row.at(crewPath + "/photos?kind=AFTER")
                                .right(crew)
                                .otherOwner(otherCrew, 404)
                                .body("image/jpeg", PHOTO))
                .route(
                        "GET",
                        "/api/crew/v1/work-orders/{id}/photos/{photoId}",
                        row -> row.at(crewPath + "/photos/" + photoId)
                                .right(crew)
                                .otherOwner(otherCrew, 404))
                .route(
                        "POST",
                        "/api/crew/v1/work-orders/{id}/restoration",
                        row -> row.at(crewPath + "/restoration")
                                .right(crew)
                                .otherOwner(otherCrew, 404)
                                .body("{}")
                                .answers(409))
                .route(
                        "POST",
                        "/api/crew/v1/work-orders/{id}/return",
                        row -> row.at(crewPath + "/return")
                                .right(crew)
                                .otherOwner(otherCrew, 404)
                                .body("{\"reason\":\"WRONG_UNIT\"}"))
                .route(
                        "GET",
                        "/api/desk/v1/board",
                        row -> row.at("/api/desk/v1/board?area=" + utility.area)
                                .right(agent)
                                .otherOwner(elsewhere, 404))
                .route(
                        "GET",
                        "/api/desk/v1/board/stream",
                        row -> row.at("/api/desk/v1/board/stream?area=" + utility.area)
                                .right(agent)
                                .otherOwner(elsewhere, 404))
                .route(
                        "GET",
                        "/api/desk/v1/figures",
                        row -> row.at("/api/desk/v1/figures?from=2026-11-01&to=2026-11-02&area=" + utility.area)
                                .right(dispatcher)
                                .otherOwner(elsewhere, 404))
                .route(
                        "GET",
                        "/api/desk/v1/figures/table",
                        row -> row.at("/api/desk/v1/figures/table?from=2026-11-01&to=2026-11-02&area=" + utility.area)
                                .right(dispatcher)
                                .otherOwner(elsewhere, 404))
                .route(
                        "POST",
                        "/api/desk/v1/crew-imports",
                        row -> row.right(editor)
                                .otherOwner(dispatcher, 403)
                                .body("text/csv", bytes(Utility.CREW_COLUMNS)))
                .route("GET", "/api/desk/v1/crews", row -> row.right(agent).otherOwner(editor, 403))
                .route(
                        "GET",
                        "/api/desk/v1/network/accounts",
                        row -> row.at("/api/desk/v1/network/accounts?kind=FEEDER&device=F-" + utility.area)
                                .right(dispatcher)
                                .otherOwner(elsewhere, 404))
                .route(
                        "GET",
                        "/api/desk/v1/network/transformer-areas/{code}",
                        row -> row.at("/api/desk/v1/network/transformer-areas/" + utility.transformer)
                                .right(dispatcher)
                                .otherOwner(elsewhere, 404))
                .route(
                        "POST",
                        "/api/desk/v1/network-imports",
                        row -> row.right(editor)
                                .otherOwner(agent, 403)
                                .body("text/csv", bytes(District.networkTable(utility.area, utility.transformer))))
                .route("GET", "/api/desk/v1/outages", row -> row.right(agent).otherOwner(editor, 403))
                .route(
                        "POST",
                        "/api/desk/v1/outages",
                        row -> row.right(dispatcher).otherOwner(elsewhere, 403).body(announcement(utility)))
                .route(
                        "GET",
                        "/api/desk/v1/outages/notice-rules",
                        row -> row.right(agent).otherOwner(editor, 403))
                .route(
                        "POST",
                        "/api/desk/v1/outages/{id}/end",
                        row -> row.at(outage + "/end")
                                .right(dispatcher)
                                .otherOwner(elsewhere, 404)
                                .body("{}")
                                .answers(409))
                .route(
                        "GET",
                        "/api/desk/v1/outages/{id}",
                        row -> row.at(outage).right(agent).otherOwner(elsewhere, 404))
                .route(
                        "POST",
                        "/api/desk/v1/outages/{id}/updates",
                        row -> row.at(outage + "/updates")
                                .right(dispatcher)
                                .otherOwner(elsewhere, 404)
                                .body("{\"cause\":\"NATURE\"}"))
                .route(
                        "GET",
                        "/api/desk/v1/work-orders",
                        row -> row.right(agent).otherOwner(editor, 403))
                .route(
                        "GET",
                        "/api/desk/v1/work-orders/{id}",
                        row -> row.at(deskPath).right(agent).otherOwner(elsewhere, 404))
                .route(
                        "POST",
                        "/api/desk/v1/work-orders/{id}/assignment",
                        row -> row.at(deskPath + "/assignment")
                                .right(dispatcher)
                                .otherOwner(elsewhere, 404)
                                .body("{\"crewId\":\"" + order.crewId() + "\"}"))
                .route(
                        "POST",
                        "/api/desk/v1/work-orders/{id}/areas",
                        row -> row.at(deskPath + "/areas")
                                .right(dispatcher)
                                .otherOwner(elsewhere, 404)
                                .body("{\"areaCode\":\"111112\",\"reason\":\"storm\"}")
                                .answers(200, 409))
                .route(
                        "POST",
                        "/api/desk/v1/work-orders",
                        row -> row.right(dispatcher)
                                .otherOwner(elsewhere, 422)
                                .body(DeskFieldWorkTest.inspection(utility.transformer, Instant.now()))
                                .answers(201))
                .route(
                        "POST",
                        "/api/desk/v1/work-orders/{id}/withdrawal",
                        row -> row.at(deskPath + "/withdrawal")
                                .right(dispatcher)
                                .otherOwner(elsewhere, 404)
                                .body("{\"reason\":\"NOT_NEEDED\"}")
                                .answers(409))
                .route(
                        "POST",
                        "/api/desk/v1/work-orders/{id}/helpers",
                        row -> row.at(deskPath + "/helpers")
                                .right(dispatcher)
                                .otherOwner(elsewhere, 404)
                                .body("{\"crewId\":\"" + order.crewId() + "\"}")
                                .answers(201, 409))
                .route(
                        "POST",
                        "/api/desk/v1/work-orders/{id}/hold",
                        row -> row.at(deskPath + "/hold")
                                .right(dispatcher)
                                .otherOwner(elsewhere, 404)
                                .body("{\"reason\":\"FORCE_MAJEURE\",\"until\":\""
                                        + Instant.now().plusSeconds(3600) + "\"}")
                                .answers(200, 409))
                .route(
                        "POST",
                        "/api/desk/v1/work-orders/{id}/lock",
                        row -> row.at(deskPath + "/lock")
                                .right(dispatcher)
                                .otherOwner(elsewhere, 404)
                                .body("{\"reason\":\"agreed\"}")
                                .answers(200, 409))
                .route(
                        "POST",
                        "/api/desk/v1/work-orders/{id}/resumption",
                        row -> row.at(deskPath + "/resumption")
                                .right(dispatcher)
                                .otherOwner(elsewhere, 404)
                                .body("{}")
                                .answers(200, 409))
                .route(
                        "POST",
                        "/api/desk/v1/work-orders/{id}/unlock",
                        row -> row.at(deskPath + "/unlock")
                                .right(dispatcher)
                                .otherOwner(elsewhere, 404)
                                .body("{\"reason\":\"over\"}")
                                .answers(200, 409))
                .route(
                        "GET",
                        "/api/desk/v1/work-orders/{id}/photos",
                        row -> row.at(deskPath + "/photos").right(agent).otherOwner(elsewhere, 404))
                .route(
                        "GET",
                        "/api/desk/v1/work-orders/{id}/photos/{photoId}",
                        row -> row.at(deskPath + "/photos/" + photoId)
                                .right(agent)
                                .otherOwner(elsewhere, 404))
                .route(
                        "GET",
                        "/api/open/v1/outages/geojson",
                        row -> row.at("/api/open/v1/outages/geojson?area=" + utility.area))
                .route("GET", "/api/open/v1/outages", row -> row.at("/api/open/v1/outages?area=" + utility.area))
                .walk();
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
