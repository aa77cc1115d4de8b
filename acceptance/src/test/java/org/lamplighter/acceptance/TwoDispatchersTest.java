package org.lamplighter.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamplighter.local.LocalSuite;
import org.lamplighter.local.Ports;
import org.lamplighter.local.Service;
import org.lamplighter.local.process.LocalProcess;
import tools.jackson.databind.JsonNode;

/** Two instances of dispatch, and {@code kill -9} of the one that plans, in the middle of a plan. */
@ExtendWith(RunningSuite.class)
class TwoDispatchersTest {

    private static final String AREA = "320508";
    private static final String OF_AREA = "area=\"" + AREA + "\"";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Within which the areas of a dead instance are planned again (issue 3). */
    private static final Duration PLANNED_AGAIN = Duration.ofSeconds(15);

    /** Plans of its own accord as long as it may, so that a kill meets it in the middle of one. */
    private static final Map<String, String> SLOW_PLANNER = Map.of(
            "LAMPLIGHTER_DISPATCH_PLAN_TIMEFORAREA", "4s",
            "LAMPLIGHTER_DISPATCH_PLAN_ROUNDSFORAREA", Long.toString(Long.MAX_VALUE),
            "LAMPLIGHTER_DISPATCH_LEASEFOR", "5s");

    @Test
    void theOtherPlansItsAreasAndNoOrderIsLostOrWithTwoCrews(LocalSuite suite) {
        People people = People.of(suite);
        RepairStory story = new RepairStory(people, new Timeline(System.out));
        story.tidyUp();
        LocalProcess survivor = suite.service(Service.DISPATCH);
        Ports ports = Ports.random();
        LocalProcess victim = suite.second(Service.DISPATCH, ports, SLOW_PLANNER);
        Meters survivors = new Meters(suite.managementUri(Service.DISPATCH));
        Meters victims = new Meters(URI.create("http://localhost:" + ports.management(Service.DISPATCH)));
        List<String> cases = new ArrayList<>();
        try {
            survivor.stop(); // so that it is the other one that plans
            victim.start();
            victim.awaitReady();
            cases.addAll(report(people, 3, 9));
            awaitPlanning(victims);
            survivor.start();
            survivor.awaitReady();
            assertThat(survivors.value("lamplighter_dispatch_plans_seconds_count", OF_AREA))
                    .as("while the other one lives")
                    .isEmpty();

            CompletableFuture<List<String>> meanwhile = CompletableFuture.supplyAsync(() -> report(people, 10, 24));
            awaitPlanning(victims);
            victim.kill9();
            Await.until(
                    "a plan by the instance that is left",
                    PLANNED_AGAIN,
                    () -> survivors.value("lamplighter_dispatch_plans_seconds_count", OF_AREA).stream()
                            .boxed()
                            .filter(plans -> plans > 0)
                            .findFirst());
            cases.addAll(meanwhile.join());
        } finally {
            victim.kill9();
            survivor.start();
            survivor.awaitReady();
        }

        List<JsonNode> orders = awaitOrders(new Dispatcher(suite.gatewayUri(), suite.tokens()), cases);
        assertThat(orders)
                .extracting(order -> RepairStory.text(order, "caseId"))
                .as("one order for each report")
                .containsExactlyInAnyOrderElementsOf(cases);
        assertThat(people.crews().stream().flatMap(crew -> queue(crew).stream()).toList())
                .as("what crews have before them")
                .containsExactlyInAnyOrderElementsOf(orders.stream()
                        .map(order -> RepairStory.text(order, "workOrderId"))
                        .toList());
        awaitLoads(new Dispatcher(suite.gatewayUri(), suite.tokens()), people);
        story.tidyUp();
    }

    /** Flickering lights at homes of the sample district: each is an order of its own. */
    private static List<String> report(People people, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj("32050800%02d"::formatted)
                .map(account -> people.partner().report(account).expecting(201).json())
                .map(filed -> RepairStory.text(filed, "caseId"))
                .toList();
    }

    private static void awaitPlanning(Meters meters) {
        Await.until(
                "a plan under way",
                PATIENCE,
                () -> meters.value("lamplighter_dispatch_planning", OF_AREA).stream()
                        .boxed()
                        .filter(running -> running > 0)
                        .findFirst());
    }

    private static List<JsonNode> awaitOrders(Dispatcher dispatcher, List<String> cases) {
        return Await.until("a crew for every report", PATIENCE, () -> {
            List<JsonNode> ours = dispatcher.orders(AREA).stream()
                    .filter(order -> cases.contains(RepairStory.text(order, "caseId")))
                    .toList();
            boolean all = ours.stream()
                                    .map(order -> RepairStory.text(order, "caseId"))
                                    .distinct()
                                    .count()
                            == cases.size()
                    && ours.stream().allMatch(order -> order.path("crewId").isString());
            return all ? Optional.of(ours) : Optional.empty();
        });
    }

    private static List<String> queue(Crew crew) {
        return crew.api()
                .get("/api/crew/v1/queue")
                .expecting(200)
                .json()
                .path("items")
                .valueStream()
                .map(order -> RepairStory.text(order, "workOrderId"))
                .toList();
    }

    /** What a kill between an order's write and its crew's load left is put right. */
    private static void awaitLoads(Dispatcher dispatcher, People people) {
        for (Crew crew : people.crews()) {
            Await.until("the load of " + crew.username(), PATIENCE, () -> {
                List<JsonNode> held = crew.openOrders().valueStream().toList();
                int open = queue(crew).size();
                boolean right = open == 0 || dispatcher.loadOf(RepairStory.text(held.getFirst(), "crewId")) == open;
                return right ? Optional.of(open) : Optional.empty();
            });
        }
    }
}
