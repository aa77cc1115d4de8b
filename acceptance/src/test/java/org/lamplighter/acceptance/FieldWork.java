package org.lamplighter.acceptance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What stories have in common: whichever crew has a case's order works it off. */
final class FieldWork {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final People people;

    FieldWork(People people) {
        this.people = people;
    }

    /** Reports no power until the report has a work order of its own. */
    JsonNode reportWithOrder() {
        return withOrder(report());
    }

    /**
     * The report, once it has a work order; or a later one. A report that comes while the news of the last restoration are
     * still on their way may join the outage that is over; its customer is asked at once, says yes, and reports again. What
     * the customer was told when reporting does not say which: dispatch decides.
     */
    JsonNode withOrder(JsonNode reported) {
        JsonNode view = reported;
        while (!ordered(RepairStory.text(view, "caseId"))) {
            people.customer().confirm(RepairStory.text(view, "caseId"), true).expecting(200);
            view = report();
        }
        return view;
    }

    private JsonNode report() {
        return people.customer().reportNoPower(people.account()).expecting(201).json();
    }

    /** Whether the case got an order, not the question whether all is well again. */
    private boolean ordered(String caseId) {
        return Await.until("order or question of " + caseId, PATIENCE, () -> {
            if (people.crews().stream().anyMatch(crew -> crew.orderOf(caseId).isPresent())) {
                return Optional.of(true);
            }
            String status = RepairStory.text(people.customer().reportedCase(caseId), "status");
            return status.equals("AWAITING_CONFIRMATION") ? Optional.of(false) : Optional.empty();
        });
    }

    Crew crewOf(String caseId) {
        return Await.until(
                "assignment of " + caseId,
                PATIENCE,
                () -> people.crews().stream()
                        .filter(crew -> crew.orderOf(caseId).isPresent())
                        .findFirst());
    }

    /** Does what billing asked crews for, whichever crew has it. */
    void doAsked(String requestId, String report) {
        Await.until("crew for " + requestId, PATIENCE, () -> {
            for (Crew crew : people.crews()) {
                Optional<JsonNode> order = crew.orderOf(requestId);
                if (order.isPresent() && crew.finish(RepairStory.text(order.get(), "workOrderId"), report)) {
                    return Optional.of(crew);
                }
            }
            return Optional.empty();
        });
    }

    /** Does what an order asks for, whichever crew has it. */
    void doOrder(String workOrderId, String report) {
        Await.until(
                "crew for " + workOrderId,
                PATIENCE,
                () -> people.crews().stream()
                        .filter(crew -> crew.finish(workOrderId, report))
                        .findFirst());
    }

    /** Works the case's open order off and returns its id. */
    String repair(String caseId) {
        Crew crew = crewOf(caseId);
        String order = RepairStory.text(crew.orderOf(caseId).orElseThrow(), "workOrderId");
        if (!crew.finish(order)) {
            throw new StoryBroken(order + " was taken from " + crew.username() + " just after it was told");
        }
        return order;
    }

    JsonNode awaitStatus(String caseId, String status) {
        return Await.until("status " + status + " of " + caseId, PATIENCE, () -> {
            JsonNode now = people.customer().reportedCase(caseId);
            return status.equals(RepairStory.text(now, "status")) ? Optional.of(now) : Optional.empty();
        });
    }

    /**
     * The templates of what the customer was told about a case's own steps, oldest first. News of its outage are left out:
     * there may be any number of them.
     */
    List<String> messagesOf(String caseId) {
        return people.customer()
                .messages()
                .valueStream()
                .filter(message -> caseId.equals(RepairStory.text(message, "caseId")))
                .map(message -> RepairStory.text(message, "template"))
                .filter(template -> !template.equals("outage-updated"))
                .toList()
                .reversed();
    }
}
