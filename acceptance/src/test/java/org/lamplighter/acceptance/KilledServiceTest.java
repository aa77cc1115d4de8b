package org.lamplighter.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lamplighter.local.LocalSuite;
import org.lamplighter.local.Service;
import org.lamplighter.local.process.LocalProcess;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} of a service in the middle of the story: it ends all the same, and nothing happens twice. */
@ExtendWith(RunningSuite.class)
class KilledServiceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Stream<Service> victims() {
        return Stream.of(Service.DISPATCH, Service.INTAKE, Service.NOTIFICATION);
    }

    @ParameterizedTest
    @MethodSource("victims")
    void theStoryEndsAndNothingHappensTwice(Service victim, LocalSuite suite) {
        People people = People.of(suite);
        FieldWork field = new FieldWork(people);
        LocalProcess process = suite.service(victim);

        JsonNode reported =
                people.customer().reportNoPower(people.account()).expecting(201).json();
        killAndStart(process);
        String caseId = RepairStory.text(field.withOrder(reported), "caseId");
        Crew crew = field.crewOf(caseId);
        String order = RepairStory.text(crew.orderOf(caseId).orElseThrow(), "workOrderId");
        crew.accept(order).expecting(200);
        killAndStart(process);
        assertThat(crew.finish(order)).isTrue();
        killAndStart(process);
        field.awaitStatus(caseId, "AWAITING_CONFIRMATION");
        people.customer().confirm(caseId, true).expecting(200);

        JsonNode closed = field.awaitStatus(caseId, "CLOSED");
        List<String> milestones = closed.path("history")
                .valueStream()
                .map(Progress::name)
                .filter(name -> !name.equals("OUTAGE_UPDATED"))
                .toList();
        assertThat(milestones).doesNotHaveDuplicates().contains("CREW_ASSIGNED", "SUPPLY_RESTORED", "CLOSED");
        List<String> told = Await.until("the last message", PATIENCE, () -> {
            List<String> templates = field.messagesOf(caseId);
            return templates.stream().anyMatch(template -> template.contains("closed"))
                    ? Optional.of(templates)
                    : Optional.empty();
        });
        assertThat(told).doesNotHaveDuplicates();
        assertThat(people.crews().stream().flatMap(each -> each.orderOf(caseId).stream()))
                .as("no second work order")
                .isEmpty();
    }

    private static void killAndStart(LocalProcess process) {
        process.kill9();
        process.start();
        process.awaitReady();
    }
}
