package org.lamplighter.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamplighter.local.LocalSuite;
import org.lamplighter.local.Service;
import org.lamplighter.local.process.LocalProcess;

/** The dispatcher's live board through the gateway, and what becomes of it when dispatch dies under it. */
@ExtendWith(RunningSuite.class)
class LiveBoardTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String AREA = "320508";

    @Test
    void theBoardShowsTheRepairAsItGoesAndComesBackAfterItsInstanceDied(LocalSuite suite) {
        People people = People.of(suite);
        FieldWork field = new FieldWork(people);
        Api dispatcher = new Api(suite.gatewayUri(), () -> suite.tokens().of("desk.dispatcher"));
        try (DeskScreen screen = new DeskScreen(dispatcher, AREA)) {
            String caseId = RepairStory.text(field.reportWithOrder(), "caseId");
            Crew crew = field.crewOf(caseId);
            String order = RepairStory.text(crew.orderOf(caseId).orElseThrow(), "workOrderId");
            shows(screen, order, "ASSIGNED");
            dispatcher
                    .post("/api/desk/v1/work-orders/" + order + "/lock", "{\"reason\":\"told the customer who comes\"}")
                    .expecting(200);

            LocalProcess process = suite.service(Service.DISPATCH);
            process.kill9();
            process.start();
            process.awaitReady();
            crew.accept(order).expecting(200);

            shows(screen, order, "ACCEPTED");
            assertThat(screen.connections()).isGreaterThan(1);
            assertThat(crew.finish(order)).isTrue();
            shows(screen, order, "");
            field.awaitStatus(caseId, "AWAITING_CONFIRMATION");
            people.customer().confirm(caseId, true).expecting(200);
        }
    }

    private static void shows(DeskScreen screen, String order, String state) {
        Await.until(
                order + " as " + (state.isEmpty() ? "gone" : state),
                PATIENCE,
                () -> screen.stateOf(order).equals(state) ? Optional.of(state) : Optional.empty());
    }
}
