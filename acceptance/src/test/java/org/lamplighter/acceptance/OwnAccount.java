package org.lamplighter.acceptance;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An account of a story's own, which no other story reports from. */
final class OwnAccount {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final String number;
    private final String holder;
    private final boolean prepaid;

    OwnAccount(String number, String holder, boolean prepaid) {
        this.number = number;
        this.holder = holder;
        this.prepaid = prepaid;
    }

    /** Loads it and binds it to the customer, as soon as it is there. */
    void load(Api editor, Customer customer) {
        send(editor, "", """
                accountNumber,holderName,phone,address,areaCode,transformerArea,siteClass,priceOption,householdSize,lowIncome,prepaid
                %1$s,%2$s,1990512%3$s,苏州市姑苏区临顿路91号,320508,,URBAN,SINGLE_RATE,3,,%4$s
                """.formatted(number, holder, lastFour(), prepaid));
        String proof = "{\"accountNumber\":\"%s\",\"holderName\":\"%s\",\"phoneLastFour\":\"%s\"}"
                .formatted(number, holder, lastFour());
        Await.until("a binding", PATIENCE, () -> {
            int status = customer.api()
                    .post("/api/customer/v1/account-bindings", proof)
                    .status();
            return status == 201 ? Optional.of(status) : Optional.empty();
        });
    }

    private String lastFour() {
        return number.substring(6);
    }

    static void send(Api editor, String what, String table) {
        Reply reply = editor.upload(
                "/api/desk/v1/account-imports" + what, "text/csv", table.getBytes(StandardCharsets.UTF_8));
        if (reply.status() != 200 && reply.status() != 202) {
            throw new StoryBroken("a table was refused: " + reply.status());
        }
    }

    /**
     * What the customer is told who reports no power. Dispatch may hear of the report before it hears of the stop; then a crew
     * comes in vain, and the customer asks again.
     */
    List<String> answered(Customer customer, FieldWork field) {
        while (true) {
            String caseId = RepairStory.text(
                    customer.reportNoPower(number).expecting(201).json(), "caseId");
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

    /** What the customer was told of the account until then, oldest first. */
    List<String> toldUntil(Customer customer, String template) {
        return Await.until(template, PATIENCE, () -> {
            List<String> told = messages(customer, "accountNumber", number);
            return told.contains(template) ? Optional.of(told) : Optional.empty();
        });
    }

    private static List<String> messages(Customer customer, String field, String value) {
        return customer.messages()
                .valueStream()
                .filter(message -> value.equals(message.path(field).asString("")))
                .map(message -> RepairStory.text(message, "template"))
                .toList()
                .reversed();
    }
}
