package org.lamplighter.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamplighter.local.LocalSuite;
import tools.jackson.databind.JsonNode;

/** Theft through the whole suite: a crew finds it, a supervisor decides, a crew stops and gives back, the customer hears. */
@ExtendWith(RunningSuite.class)
class StoppedSupplyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String ACCOUNT = "3205080092";
    private static final String STOPS = "/api/desk/v1/supply-stops";

    private final OwnAccount account = new OwnAccount(ACCOUNT, "吴建国", false);

    @Test
    void theftThatAnInspectionFindsIsStoppedToldAndGivenBackWhenItIsPutRight(LocalSuite suite) {
        Api supervisor = as(suite, "desk.supervisor");
        People people = People.of(suite);
        Customer customer = people.neighbour();
        FieldWork field = new FieldWork(people);
        account.load(as(suite, "desk.editor"), customer);

        String inspection = inspection(as(suite, "desk.dispatcher"));
        field.doOrder(inspection, "{\"found\":\"表前接线\"}");
        supervisor.post(STOPS, """
                        {"accountNumber":"%s","ground":"THEFT","note":"表前接线","inspectionId":"%s"}
                        """.formatted(ACCOUNT, inspection)).expecting(201);
        field.doOrder(order(supervisor, "STOPPING"), "{\"registerKwh\":\"77\",\"seal\":\"S-92-1\"}");
        staged(supervisor, "STOPPED");
        assertThat(account.answered(customer, field)).contains("answered-theft");

        supervisor
                .post(STOPS + "/" + ACCOUNT + "/restoration", "{\"note\":\"已补缴并拆除\"}")
                .expecting(200);
        field.doOrder(order(supervisor, "GIVING_BACK"), "{\"registerKwh\":\"77\",\"seal\":\"S-92-2\"}");
        JsonNode over = staged(supervisor, "GIVEN_BACK");

        assertThat(over.at("/outages/0/kind").asString()).isEqualTo("THEFT");
        assertThat(account.toldUntil(customer, "supply-given-back"))
                .containsExactly("supply-stopped", "restore-ordered", "supply-given-back");
    }

    private static Api as(LocalSuite suite, String user) {
        return new Api(suite.gatewayUri(), () -> suite.tokens().of(user));
    }

    /** As soon as dispatch knows the account. */
    private static String inspection(Api dispatcher) {
        return Await.until("an inspection of the account", PATIENCE, () -> {
            Reply ordered = dispatcher.post("/api/desk/v1/work-orders", """
                    {"kind":"INSPECTION","accountNumber":"%s","doneBy":"%s","note":"用电检查"}
                    """.formatted(
                            ACCOUNT, Instant.now().plus(Duration.ofHours(8))));
            return ordered.status() == 201
                    ? Optional.of(RepairStory.text(ordered.json(), "workOrderId"))
                    : Optional.empty();
        });
    }

    private static JsonNode staged(Api supervisor, String stage) {
        return Await.until("stop " + stage, PATIENCE, () -> {
            JsonNode supply =
                    supervisor.get(STOPS + "/" + ACCOUNT).expecting(200).json();
            return stage.equals(supply.at("/stops/0/stage").asString()) ? Optional.of(supply) : Optional.empty();
        });
    }

    private static String order(Api supervisor, String stage) {
        return staged(supervisor, stage).at("/stops/0/workOrderId").asString();
    }
}
