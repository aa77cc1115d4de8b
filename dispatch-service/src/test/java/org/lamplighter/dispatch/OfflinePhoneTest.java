package org.lamplighter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.contracts.dispatch.CrewArrived;
import org.lamplighter.contracts.dispatch.OutageUpdated;
import org.lamplighter.contracts.dispatch.SupplyRestored;
import org.lamplighter.contracts.dispatch.WorkOrderAssigned;
import org.lamplighter.contracts.dispatch.WorkOrderCompleted;
import org.lamplighter.contracts.dispatch.WorkOrderHelpAnswered;
import org.lamplighter.contracts.dispatch.WorkOrderHelpRequested;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.kit.test.SuiteTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** A crew without a network works on; its phone tells it afterwards, in whatever order it comes through. */
@SuiteTest
@Import(District.Beans.class)
class OfflinePhoneTest {

    private static final String COMMANDS = "/api/crew/v1/commands";

    @LocalServerPort
    int port;

    @Autowired
    District district;

    private Utility utility;
    private String caseId;
    private String orderId;
    private Instant begin;

    @BeforeEach
    void anOrderIsWithCrewOne() {
        utility = new Utility(port, district).withNetwork().withCrews(1, "");
        caseId = District.newCase();
        district.tell(district.outage(caseId, utility.area, utility.transformer), caseId);
        orderId = utility.assigned(caseId).workOrderId();
        utility.withCrews(2, "");
        begin = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    void stepsThatComeBackwardsAndTwiceMakeOneHistoryWithThePhonesTimes() {
        Phone crew = utility.crew(utility.crewId(1));
        List<String> repair = repair();

        for (String command : repair.reversed()) {
            tell(crew, command);
        }
        JsonNode again = tell(crew, repair.toArray(String[]::new));

        assertThat(again.valueStream().map(item -> item.path("result").asString()))
                .containsOnly("ALREADY_APPLIED");
        Phone.Reply order = crew.get(Utility.crewOrder(orderId));
        assertThat(order.text("state")).isEqualTo("COMPLETED");
        assertThat(order.json()
                        .path("history")
                        .valueStream()
                        .map(step -> step.path("kind").asString()))
                .containsExactly("OPENED", "ASSIGNED", "ACCEPTED", "DEPARTED", "ARRIVED", "RESTORED", "COMPLETED");
        assertThat(order.json().path("field").path("survey").path("faultClass").asString())
                .isEqualTo("LOW_VOLTAGE");
        assertThat(order.json().path("field").path("untold")).isEmpty();
        await().untilAsserted(() -> assertThat(district.heard(
                        WorkOrderCompleted.class, it -> it.workOrderId().equals(orderId)))
                .hasSize(1));
        assertThat(district.heard(SupplyRestored.class, it -> it.workOrderId().equals(orderId)))
                .singleElement()
                .extracting(SupplyRestored::restoredAt)
                .isEqualTo(begin.plusMillis(50));
        assertThat(utility.loadOf(utility.crewId(1))).isZero();
    }

    @Test
    void aCommandIsKeptUntilTheOneBeforeItComes() {
        Phone crew = utility.crew(utility.crewId(1));
        List<String> repair = repair();

        JsonNode early = tell(crew, repair.get(1)).path(0);

        assertThat(early.path("result").asString()).isEqualTo("WAITING");
        assertThat(crew.get(Utility.crewOrder(orderId)).text("state")).isEqualTo("ASSIGNED");
        assertThat(utility.dispatcher()
                        .get(Utility.deskOrder(orderId))
                        .json()
                        .path("field")
                        .path("untold")
                        .path(0)
                        .path("kind")
                        .asString())
                .isEqualTo("DEPART");
        assertThat(tell(crew, repair.get(0)).path(0).path("result").asString()).isEqualTo("APPLIED");
        assertThat(crew.get(Utility.crewOrder(orderId)).text("state")).isEqualTo("EN_ROUTE");
    }

    @Test
    void whoWasOnSiteHasTheOrderThoughItWasGivenToAnotherCrewMeanwhile() {
        Phone offline = utility.crew(utility.crewId(1));
        Phone.Reply given = utility.dispatcher()
                .post(
                        Utility.deskOrder(orderId) + "/assignment",
                        "{\"crewId\":\"%s\",\"reason\":\"does not answer\"}".formatted(utility.crewId(2)));
        assertThat(given.status()).as(given.body()).isEqualTo(200);
        List<String> repair = repair();

        assertThat(tell(offline, repair.get(0)).path(0).path("result").asString())
                .isEqualTo("ASIDE");
        assertThat(offline.get(Utility.crewOrder(orderId)).status()).isEqualTo(404);
        JsonNode rest = tell(offline, repair.subList(1, repair.size()).toArray(String[]::new));

        assertThat(rest.valueStream().map(item -> item.path("result").asString()))
                .containsOnly("APPLIED");
        Phone.Reply order = utility.dispatcher().get(Utility.deskOrder(orderId));
        assertThat(order.text("state")).isEqualTo("COMPLETED");
        assertThat(order.text("crewId")).isEqualTo(utility.crewId(1));
        assertThat(order.json()
                        .path("history")
                        .valueStream()
                        .map(step -> step.path("kind").asString()))
                .containsExactly(
                        "OPENED",
                        "ASSIGNED",
                        "ASSIGNED",
                        "RESUMED",
                        "ACCEPTED",
                        "DEPARTED",
                        "ARRIVED",
                        "RESTORED",
                        "COMPLETED");
        await().untilAsserted(() -> assertThat(
                        district.heard(CrewArrived.class, it -> it.workOrderId().equals(orderId)))
                .hasSize(1));
        assertThat(district.heard(
                        WorkOrderAssigned.class, it -> it.workOrderId().equals(orderId)))
                .extracting(WorkOrderAssigned::crewId)
                .containsExactly(utility.crewId(1), utility.crewId(2), utility.crewId(1));
        assertThat(utility.loadOf(utility.crewId(2))).isZero();
    }

    @Test
    void anOrderThatWasNeverTheCrewsLooksLikeNone() {
        Phone stranger = utility.crew(utility.crewId(2));

        JsonNode foreign = tell(stranger, repair().get(0)).path(0);
        JsonNode none = tell(stranger, repair().get(0).replace(orderId, "WO-0000000000000000"))
                .path(0);

        assertThat(foreign.path("result").asString()).isEqualTo("REFUSED");
        assertThat(foreign.path("problem")).isEqualTo(none.path("problem"));
        assertThat(foreign.path("problem").path("code").asString()).isEqualTo("not-found");
    }

    @Test
    void aRefusalIsFinalAndAReportWaitsForItsPhotographs() {
        Phone crew = utility.crew(utility.crewId(1));
        String restore = command("r", null, 10, "RESTORE", "");
        String complete = command(
                "c", null, 20, "COMPLETE", ",\"completion\":{\"causeClass\":\"NATURE\",\"photoIds\":[\"P-none\"]}");

        JsonNode first = tell(crew, restore, complete);
        JsonNode second = tell(crew, restore);

        assertThat(first.path(0).path("result").asString()).isEqualTo("REFUSED");
        assertThat(first.path(0).path("problem").path("code").asString()).isEqualTo("work-order-step-out-of-order");
        assertThat(first.path(1).path("result").asString()).isEqualTo("NOT_NOW");
        assertThat(first.path(1).path("problem").path("code").asString()).isEqualTo("photo-unknown");
        assertThat(second.path(0).path("result").asString()).isEqualTo("REFUSED");
        assertThat(second.path(0).path("problem").path("detail"))
                .isEqualTo(first.path(0).path("problem").path("detail"));
    }

    @Test
    void aCommandWithoutItsPartIsRefusedWithTheWholeRequest() {
        Phone.Reply reply = utility.crew(utility.crewId(1))
                .post(COMMANDS, "{\"commands\":[" + command("s", null, 0, "SURVEY", "") + "]}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.text("code")).isEqualTo("command-incomplete");
    }

    @Test
    void whatTheCrewExpectsIsToldToTheCustomersOfTheOutage() {
        Phone crew = utility.crew(utility.crewId(1));
        Instant expected = begin.plus(5, ChronoUnit.HOURS);

        tell(
                crew,
                command("a", null, 0, "ACCEPT", ""),
                command("e", "a", 10, "EXPECT", ",\"expectedRestoration\":\"%s\"".formatted(expected)));

        await().untilAsserted(() -> assertThat(district.heard(
                        OutageUpdated.class,
                        it -> it.outageId().equals(Outage.idFor(caseId)) && expected.equals(it.expectedRestoration())))
                .hasSize(1));
        assertThat(crew.get(Utility.crewOrder(orderId)).json().path("field").path("expectations"))
                .hasSize(1);
    }

    @Test
    void aCrewAsksForHelpAndADispatcherAnswersOnce() {
        Phone crew = utility.crew(utility.crewId(1));
        tell(
                crew,
                command("a", null, 0, "ACCEPT", ""),
                command("h", "a", 10, "HELP", ",\"help\":{\"kind\":\"VEHICLE\",\"note\":\"高空作业车\"}"));
        await().untilAsserted(() -> assertThat(district.heard(
                        WorkOrderHelpRequested.class, it -> it.workOrderId().equals(orderId)))
                .hasSize(1));
        String helpId = utility.dispatcher()
                .get(Utility.deskOrder(orderId))
                .json()
                .path("field")
                .path("help")
                .path(0)
                .path("helpId")
                .asString();
        String answer = Utility.deskOrder(orderId) + "/help/" + helpId + "/answer";

        Phone.Reply answered = utility.dispatcher().post(answer, "{\"granted\":true,\"note\":\"20分钟后到\"}");
        Phone.Reply second = utility.dispatcher().post(answer, "{\"granted\":false,\"note\":\"没有车\"}");

        assertThat(answered.status()).as(answered.body()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(404);
        assertThat(crew.get(Utility.crewOrder(orderId))
                        .json()
                        .path("field")
                        .path("help")
                        .path(0)
                        .path("answer")
                        .path("note")
                        .asString())
                .isEqualTo("20分钟后到");
        await().untilAsserted(() -> assertThat(district.heard(
                        WorkOrderHelpAnswered.class, it -> it.workOrderId().equals(orderId)))
                .singleElement()
                .extracting(WorkOrderHelpAnswered::granted)
                .isEqualTo(true));
    }

    @Test
    void theSingleRoutesAreCommandsUnderTheirKey() {
        Phone crew = utility.crew(utility.crewId(1));
        crew.post(Utility.crewOrder(orderId) + "/acceptance", "{}", "key-of-acceptance");

        JsonNode departed = tell(crew, command("d", "key-of-acceptance", 60_000, "DEPART", ""));

        assertThat(departed.path(0).path("result").asString())
                .as(departed.toString())
                .isEqualTo("APPLIED");
    }

    private JsonNode tell(Phone crew, String... commands) {
        Phone.Reply reply = crew.post(COMMANDS, "{\"commands\":[" + String.join(",", commands) + "]}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().path("items");
    }

    private List<String> repair() {
        String findings = """
                ,"survey":{"faultClass":"LOW_VOLTAGE","voltageLevel":"LOW","equipmentOwner":"UTILITY","extent":"BUILDING"}""";
        return List.of(
                command("1", null, 0, "ACCEPT", ""),
                command("2", "1", 10, "DEPART", ",\"position\":{\"latitude\":31.313,\"longitude\":120.628}"),
                command("3", "2", 20, "ARRIVE", ",\"position\":{\"latitude\":31.3228,\"longitude\":120.6344}"),
                command("4", "3", 30, "SURVEY", findings),
                command("5", "4", 50, "RESTORE", ""),
                command("6", "5", 60, "COMPLETE", ",\"completion\":{\"causeClass\":\"EQUIPMENT\"}"));
    }

    private String command(String id, @Nullable String after, long millis, String kind, String part) {
        return """
                {"commandId":"%s","workOrderId":"%s",%s"at":"%s","kind":"%s"%s}""".formatted(
                id, orderId, after == null ? "" : "\"after\":\"" + after + "\",", begin.plusMillis(millis), kind, part);
    }
}
