package org.lamplighter.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamplighter.local.LocalSuite;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningSuite.class)
class RepairStoryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void fromTheReportToTheClosedCaseEveryStepIsDoneAndTold(LocalSuite suite) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        RepairStory story =
                new RepairStory(People.of(suite), new Timeline(new PrintStream(printed, true, StandardCharsets.UTF_8)));

        story.tidyUp();
        story.play();

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("CREW_ARRIVED", "SUPPLY_RESTORED", "CLOSED");
    }

    @Test
    void aSecondDemonstrationOnTheSameDistrictEndsWellToo(LocalSuite suite) {
        RepairStory story = new RepairStory(
                People.of(suite),
                new Timeline(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8)));

        story.tidyUp();
        story.play();
        story.play();
    }

    @Test
    void notSolvedReopensTheCaseWithANewClockAndANewWorkOrder(LocalSuite suite) {
        People people = People.of(suite);
        FieldWork field = new FieldWork(people);
        JsonNode first = field.reportWithOrder();
        String caseId = RepairStory.text(first, "caseId");
        String firstOrder = field.repair(caseId);
        field.awaitStatus(caseId, "AWAITING_CONFIRMATION");

        people.customer().confirm(caseId, false).expecting(200);

        JsonNode reopened = people.customer().reportedCase(caseId);
        assertThat(reopened.path("round").asInt()).isEqualTo(2);
        assertThat(promise(reopened, "arriveBy")).isAfter(promise(first, "arriveBy"));
        String secondOrder = field.repair(caseId);
        assertThat(secondOrder).isNotEqualTo(firstOrder);
        field.awaitStatus(caseId, "AWAITING_CONFIRMATION");
        people.customer().confirm(caseId, true).expecting(200);
        assertThat(RepairStory.text(people.customer().reportedCase(caseId), "status"))
                .isEqualTo("CLOSED");
    }

    @Test
    void stepsInTheWrongOrderByTheWrongCrewOrOnAStaleVersionAreRefusedClearly(LocalSuite suite) {
        People people = People.of(suite);
        FieldWork field = new FieldWork(people);
        String caseId = RepairStory.text(field.reportWithOrder(), "caseId");
        Crew crew = field.crewOf(caseId);
        String order = RepairStory.text(crew.orderOf(caseId).orElseThrow(), "workOrderId");
        Crew wrongCrew = people.crews().stream()
                .filter(other -> !other.username().equals(crew.username()))
                .findFirst()
                .orElseThrow();

        assertThat(crew.restore(order).status()).isEqualTo(409);
        Reply foreign = wrongCrew.accept(order).expecting(404);
        assertThat(foreign.sameBytesAs(wrongCrew.accept("WO-0000000000000000"))).isTrue();
        Reply stale = crew.api()
                .post(
                        "/api/crew/v1/work-orders/" + order + "/acceptance",
                        "{}",
                        "stale-" + order,
                        java.util.Map.of("If-Match", "\"999\""));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.header("Content-Type").orElse("")).startsWith("application/problem+json");

        assertThat(crew.finish(order)).isTrue();
    }

    @Test
    void eachStepIsToldOnceInOrder(LocalSuite suite) {
        People people = People.of(suite);
        FieldWork field = new FieldWork(people);
        String caseId = RepairStory.text(field.reportWithOrder(), "caseId");
        field.repair(caseId);
        field.awaitStatus(caseId, "AWAITING_CONFIRMATION");
        people.customer().confirm(caseId, true).expecting(200);

        List<String> told = Await.until("all messages", PATIENCE, () -> {
            List<String> templates = field.messagesOf(caseId);
            return templates.stream().anyMatch(template -> template.contains("closed"))
                    ? Optional.of(templates)
                    : Optional.empty();
        });
        // The first may speak of an outage that ended a moment ago.
        assertThat(told.getFirst()).startsWith("report-accepted");
        assertThat(told.subList(1, told.size()))
                .containsExactly(
                        "crew-assigned",
                        "crew-accepted",
                        "crew-departed",
                        "crew-arrived",
                        "supply-restored",
                        "repair-completed",
                        "confirmation-asked",
                        "case-closed-confirmed");
    }

    private static Instant promise(JsonNode view, String which) {
        return java.time.OffsetDateTime.parse(view.path("promises").path(which).asString())
                .toInstant();
    }
}
