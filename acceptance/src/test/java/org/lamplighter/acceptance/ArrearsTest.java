package org.lamplighter.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lamplighter.local.LocalSuite;
import tools.jackson.databind.JsonNode;

/** Unpaid bills through the whole suite: billing decides, crews do, customers hear. */
@ExtendWith(RunningSuite.class)
class ArrearsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String ACCOUNT = "3205080091";

    private final OwnAccount account = new OwnAccount(ACCOUNT, "周静怡", true);

    @Test
    void whoUsedUpTheirCreditIsStoppedIsToldSoWhenReportingItAndHasPowerAgainAfterPaying(LocalSuite suite) {
        Api editor = as(suite, "desk.editor");
        Api supervisor = as(suite, "desk.supervisor");
        People people = People.of(suite);
        Customer customer = people.neighbour();
        FieldWork field = new FieldWork(people);

        account.load(editor, customer);
        OwnAccount.send(editor, "/readings", """
                accountNumber,readAt,registerKwh
                %1$s,2026-09-30T23:59:59+08:00,100
                %1$s,2026-10-31T23:59:59+08:00,300
                """.formatted(ACCOUNT));

        field.doAsked(requested(supervisor, "STOPPING"), "{\"registerKwh\":\"301\",\"seal\":\"S-91-1\"}");
        staged(supervisor, "STOPPED");
        assertThat(account.answered(customer, field)).contains("answered-arrears");

        OwnAccount.send(
                editor, "/payments", """
                accountNumber,paymentId,amountYuan,paidAt
                %s,P-%s,500,%s
                """.formatted(ACCOUNT, Instant.now().toEpochMilli(), Instant.now()));
        field.doAsked(requested(supervisor, "RESTORING"), "{\"registerKwh\":\"301\",\"seal\":\"S-91-2\"}");
        staged(supervisor, "CLEAR");

        assertThat(account.toldUntil(customer, "restored-after-arrears"))
                .containsExactly(
                        "credit-ran-low",
                        "stop-imminent",
                        "stopped-for-arrears",
                        "restore-ordered",
                        "restored-after-arrears");
    }

    private static Api as(LocalSuite suite, String user) {
        return new Api(suite.gatewayUri(), () -> suite.tokens().of(user));
    }

    private static JsonNode staged(Api supervisor, String stage) {
        return Await.until("arrears " + stage, PATIENCE, () -> {
            Reply arrears = supervisor.get("/api/desk/v1/arrears/" + ACCOUNT);
            boolean there = arrears.status() == 200
                    && stage.equals(arrears.json().path("stage").asString());
            return there ? Optional.of(arrears.json()) : Optional.empty();
        });
    }

    private static String requested(Api supervisor, String stage) {
        return RepairStory.text(staged(supervisor, stage), "requestId");
    }
}
