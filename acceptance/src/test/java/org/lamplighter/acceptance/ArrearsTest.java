package org.lamplighter.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    @Test
    void whoUsedUpTheirCreditIsStoppedIsToldSoWhenReportingItAndHasPowerAgainAfterPaying(LocalSuite suite) {
        Api editor = as(suite, "desk.editor");
        Api supervisor = as(suite, "desk.supervisor");
        People people = People.of(suite);
        Customer customer = people.neighbour();
        FieldWork field = new FieldWork(people);

        send(editor, "", """
                accountNumber,holderName,phone,address,areaCode,transformerArea,siteClass,priceOption,householdSize,lowIncome,prepaid
                %s,周静怡,19905120091,苏州市姑苏区临顿路91号,320508,,URBAN,SINGLE_RATE,3,,true
                """.formatted(ACCOUNT));
        bound(customer);
        send(editor, "/readings", """
                accountNumber,readAt,registerKwh
                %1$s,2026-09-30T23:59:59+08:00,100
                %1$s,2026-10-31T23:59:59+08:00,300
                """.formatted(ACCOUNT));

        field.doAsked(requested(supervisor, "STOPPING"), "{\"registerKwh\":\"301\",\"seal\":\"S-91-1\"}");
        staged(supervisor, "STOPPED");
        assertThat(answered(customer, field)).contains("answered-arrears");

        send(editor, "/payments", """
                accountNumber,paymentId,amountYuan,paidAt
                %s,P-%s,500,%s
                """.formatted(ACCOUNT, Instant.now().toEpochMilli(), Instant.now()));
        field.doAsked(requested(supervisor, "RESTORING"), "{\"registerKwh\":\"301\",\"seal\":\"S-91-2\"}");
        staged(supervisor, "CLEAR");

        assertThat(Await.until("the last message", PATIENCE, () -> {
                    List<String> told = messages(customer, "accountNumber", ACCOUNT);
                    return told.contains("restored-after-arrears") ? Optional.of(told) : Optional.empty();
                }))
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

    private static void send(Api editor, String what, String table) {
        Reply reply = editor.upload(
                "/api/desk/v1/account-imports" + what, "text/csv", table.getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).isIn(200, 202);
    }

    /** As soon as the account is loaded. */
    private static void bound(Customer customer) {
        String proof =
                "{\"accountNumber\":\"%s\",\"holderName\":\"周静怡\",\"phoneLastFour\":\"0091\"}".formatted(ACCOUNT);
        Await.until("a binding", PATIENCE, () -> {
            int status = customer.api()
                    .post("/api/customer/v1/account-bindings", proof)
                    .status();
            return status == 201 ? Optional.of(status) : Optional.empty();
        });
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

    /**
     * What the customer is told who reports no power. Dispatch may hear of the report before it hears of the stop; then a crew
     * comes in vain, and the customer asks again.
     */
    private static List<String> answered(Customer customer, FieldWork field) {
        while (true) {
            String caseId = RepairStory.text(
                    customer.reportNoPower(ACCOUNT).expecting(201).json(), "caseId");
            String status = Await.until("order or answer of " + caseId, PATIENCE, () -> {
                String now = RepairStory.text(customer.reportedCase(caseId), "status");
                return now.equals("REPORTED") ? Optional.empty() : Optional.of(now);
            });
            if (status.equals("AWAITING_CONFIRMATION")) {
                List<String> told = Await.until("the answer to " + caseId, PATIENCE, () -> {
                    List<String> templates = messages(customer, "caseId", caseId);
                    return templates.size() > 1 ? Optional.of(templates) : Optional.empty();
                });
                customer.confirm(caseId, true).expecting(200);
                return told;
            }
            field.repair(caseId);
        }
    }

    /** Templates, oldest first. */
    private static List<String> messages(Customer customer, String field, String value) {
        return customer.messages()
                .valueStream()
                .filter(message -> value.equals(message.path(field).asString("")))
                .map(message -> RepairStory.text(message, "template"))
                .toList()
                .reversed();
    }
}
