package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The bill that docs/billing.md prints is the one that the service makes from the sample district. */
@BillingTest
class DocumentedBillTest {

    @LocalServerPort
    int port;

    @Test
    void theDocumentPrintsTheBillOfTheDemoCustomer() throws IOException {
        Calls calls = new Calls(port);
        calls.load("/api/desk/v1/account-imports", People.editor(), District.sample("accounts.csv"));
        calls.load("/api/desk/v1/account-imports/readings", People.editor(), District.sample("readings.csv"));
        String reader = People.customer("reader-of-the-document");
        calls.post("/api/customer/v1/account-bindings", reader, District.binding("3205080001", "林晓雨", "0001"));
        String path = "/api/customer/v1/accounts/3205080001/bills/2026-10";

        String document = Files.readString(Path.of("../docs/billing.md"));

        assertThat(document)
                .contains(
                        printed(calls.get(path, reader, "Accept-Language", "en").json()));
        assertThat(document)
                .contains(
                        printed(calls.get(path, reader, "Accept-Language", "zh").json()));
    }

    /** A bill as the document prints it. */
    private static String printed(JsonNode bill) {
        StringBuilder text = new StringBuilder();
        bill.path("readings")
                .forEach(counted -> text.append("%s  %s (%s %s)  →  %s (%s %s)  %s%n"
                        .formatted(
                                counted.path("meter").asString(),
                                counted.path("from").path("kwh").asString(),
                                counted.path("from").path("on").asString(),
                                counted.path("from").path("quality").asString(),
                                counted.path("to").path("kwh").asString(),
                                counted.path("to").path("on").asString(),
                                counted.path("to").path("quality").asString(),
                                counted.path("usedKwh"))));
        bill.path("lines")
                .forEach(line -> text.append("%s = %s → %s%n"
                        .formatted(
                                line.path("description").asString(),
                                line.path("exact").asString(),
                                line.path("amount").asString())));
        text.append("= %s %s  (%s)%n"
                .formatted(
                        bill.path("total").asString(),
                        bill.path("currency").asString(),
                        bill.path("lines").path(0).path("tariffId").asString()));
        bill.path("explanation")
                .forEach(sentence -> text.append(sentence.asString()).append('\n'));
        return text.toString();
    }
}
