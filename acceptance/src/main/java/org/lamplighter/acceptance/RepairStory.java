package org.lamplighter.acceptance;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The main job, step by step: a customer reports a fault, a crew is sent and repairs it, everyone is told, the case is
 * closed. Each step checks that the suite did what the story tells and otherwise breaks.
 */
public final class RepairStory {

    /** Within which a crew must have the order; the aim itself is measured, this is when the story gives up. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final People people;
    private final Timeline timeline;

    public RepairStory(People people, Timeline timeline) {
        this.people = people;
        this.timeline = timeline;
    }

    /** Finishes what an interrupted story left in the crews' hands, so that this one starts with the lights on. */
    public void tidyUp() {
        boolean again = true;
        while (again) {
            again = false;
            for (Crew crew : people.crews()) {
                again |= finishOrders(crew);
            }
        }
    }

    /** Whether there were any. */
    private boolean finishOrders(Crew crew) {
        List<JsonNode> orders = crew.openOrders().valueStream().toList();
        for (JsonNode order : orders) {
            String id = text(order, "workOrderId");
            boolean done = crew.finish(id);
            timeline.step(
                    crew.username(), done ? "finishes order " + id + " left from before" : id + " went to others");
        }
        return !orders.isEmpty();
    }

    /** The whole story. */
    public void play() {
        readTheBill();
        String caseId = report();
        JsonNode order;
        String workOrderId;
        try (Progress progress = people.customer().follow(caseId, this::showLive)) {
            Crew crew = assigned(caseId);
            order = crew.orderOf(caseId).orElseThrow();
            workOrderId = text(order, "workOrderId");
            setOut(crew, workOrderId);
            progress.await("CREW_DEPARTED", PATIENCE);
            neighbourJoins();
            partnerFiles();
            repair(crew, workOrderId, order);
            progress.await("REPAIR_COMPLETED", PATIENCE);
            awaitStatus(people.customer(), caseId, "AWAITING_CONFIRMATION");
        }
        people.customer().confirm(caseId, true).expecting(200);
        timeline.step("customer", "says it is solved; " + statusOf(people.customer(), caseId));
        showMessages(caseId);
        anyoneReads();
    }

    private void readTheBill() {
        timeline.heading("A customer reads the bill");
        JsonNode accounts = people.customer().accounts();
        timeline.step("customer", "logs in and sees " + accounts.size() + " bound account(s)");
        JsonNode bill = people.customer().latestBill(people.account());
        timeline.step("customer", "bill of " + text(bill, "month") + ": ¥" + text(bill, "total"));
        bill.path("lines").forEach(line -> timeline.note("· " + BillText.line(line)));
        JsonNode usage = people.customer().tierUsage(people.account());
        timeline.step("customer", BillText.tiers(usage));
    }

    private String report() {
        timeline.heading("No power at home");
        String key = UUID.randomUUID().toString();
        Reply first = people.customer().reportNoPower(people.account(), key).expecting(201);
        JsonNode made = first.json();
        String caseId = text(made, "caseId");
        timeline.step("customer", "reports \"no power\": case " + caseId);
        timeline.note("on site by " + text(made.path("promises"), "arriveBy") + ", restored by "
                + text(made.path("promises"), "restoreBy"));
        Reply again = people.customer().reportNoPower(people.account(), key).expecting(201);
        if (!again.sameBytesAs(first)) {
            throw new StoryBroken("the same key gave another answer");
        }
        timeline.step("customer", "sends it again with the same key: the same answer, one case");
        return caseId;
    }

    private Crew assigned(String caseId) {
        Crew crew = Await.until(
                "assignment of a crew",
                PATIENCE,
                () -> people.crews().stream()
                        .filter(candidate -> candidate.orderOf(caseId).isPresent())
                        .findFirst());
        JsonNode order = crew.orderOf(caseId).orElseThrow();
        timeline.step("dispatch", "order " + text(order, "workOrderId") + " is with " + text(order, "crewName"));
        return crew;
    }

    private void setOut(Crew crew, String workOrderId) {
        crew.accept(workOrderId).expecting(200);
        timeline.step(crew.username(), "accepts");
        crew.depart(workOrderId).expecting(200);
        timeline.step(crew.username(), "sets out");
    }

    private void neighbourJoins() {
        timeline.heading("A neighbour under the same transformer reports too");
        JsonNode joined = people.neighbour()
                .reportNoPower(people.neighbourAccount())
                .expecting(201)
                .json();
        String caseId = text(joined, "caseId");
        timeline.step("neighbour", "reports: case " + caseId);
        JsonNode told = Await.until("joining the outage", PATIENCE, () -> {
            JsonNode now = people.neighbour().reportedCase(caseId);
            return now.path("outage").isObject()
                    ? java.util.Optional.of(now.path("outage"))
                    : java.util.Optional.empty();
        });
        timeline.step(
                "neighbour", "is told at once: outage " + text(told, "outageId") + ", cause " + text(told, "cause"));
        timeline.note(
                "expected back " + text(told, "expectedRestoration") + ", next word by " + text(told, "nextUpdateAt"));
        if (people.crews().stream().anyMatch(crew -> crew.orderOf(caseId).isPresent())) {
            throw new StoryBroken("the neighbour's report made a second work order");
        }
        timeline.step("dispatch", "makes no second work order");
    }

    private void partnerFiles() {
        timeline.heading("A partner call centre files a case for a caller");
        JsonNode filed =
                people.partner().report(people.callerAccount()).expecting(201).json();
        String caseId = text(filed, "caseId");
        timeline.step(
                "partner",
                "files case " + caseId + ", sees " + text(filed, "contactName") + " " + text(filed, "contactPhone")
                        + ", " + text(filed, "address"));
        Reply foreign = people.otherPartner().reportedCase(caseId).expecting(404);
        Reply nothing = people.otherPartner().reportedCase("C-0000000000000000").expecting(404);
        if (!foreign.sameBytesAs(nothing)) {
            throw new StoryBroken("another partner can tell a foreign case from none");
        }
        timeline.step("partner", "another centre asks for it: 404, the same bytes as for no case");
    }

    private void repair(Crew crew, String workOrderId, JsonNode order) {
        timeline.heading("The repair");
        Reply tooEarly = crew.restore(workOrderId).expecting(409);
        timeline.step(crew.username(), "\"restored\" before arriving is refused: " + text(tooEarly.json(), "title"));
        crew.arrive(workOrderId, latitude(order), longitude(order)).expecting(200);
        timeline.step(crew.username(), "arrives");
        crew.restore(workOrderId).expecting(200);
        timeline.step(crew.username(), "restores supply");
        String photo = crew.photograph(workOrderId);
        crew.complete(workOrderId, photo).expecting(200);
        timeline.step(crew.username(), "completes with cause, text and photo");
    }

    private static double latitude(JsonNode order) {
        return order.path("latitude").asDouble(31.3110);
    }

    private static double longitude(JsonNode order) {
        return order.path("longitude").asDouble(120.6180);
    }

    private void showMessages(String caseId) {
        timeline.heading("What the customer was told");
        JsonNode last = Await.until(
                "the last message",
                PATIENCE,
                () -> people.customer()
                        .messages()
                        .valueStream()
                        .filter(message -> caseId.equals(text(message, "caseId"))
                                && text(message, "template").contains("closed"))
                        .findFirst());
        timeline.step("customer", "has the message \"" + text(last, "text") + "\"");
        people.customer()
                .messages()
                .valueStream()
                .filter(message -> caseId.equals(text(message, "caseId")))
                .toList()
                .reversed()
                .forEach(message -> timeline.note("· " + text(message, "text")));
    }

    private void anyoneReads() {
        timeline.heading("Anyone, without a token");
        timeline.step(
                "anyone",
                "reads "
                        + people.anyone()
                                .get("/api/open/v1/tariffs?region=JIANGSU")
                                .expecting(200)
                                .json()
                                .path("items")
                                .size()
                        + " tariff(s) of Jiangsu");
        timeline.step(
                "anyone",
                "reads "
                        + people.anyone()
                                .get("/api/open/v1/outages?area=320508")
                                .expecting(200)
                                .json()
                                .path("items")
                                .size()
                        + " published outage(s)");
        timeline.step(
                "anyone",
                "reads "
                        + people.anyone()
                                .get("/api/open/v1/service-promises")
                                .expecting(200)
                                .json()
                                .path("items")
                                .size()
                        + " service promises");
    }

    private void awaitStatus(Customer customer, String caseId, String status) {
        Await.until("status " + status, PATIENCE, () -> {
            JsonNode now = customer.reportedCase(caseId);
            return status.equals(text(now, "status")) ? java.util.Optional.of(now) : java.util.Optional.empty();
        });
        timeline.step("intake", "asks the customer whether it is solved");
    }

    private static String statusOf(Customer customer, String caseId) {
        return "the case is " + text(customer.reportedCase(caseId), "status");
    }

    private void showLive(JsonNode entry) {
        timeline.arrived("(live)", Progress.name(entry));
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("–");
    }
}
