package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.Calls.Reply;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The calculations that docs/billing.md prints are what the service answers to the requests beside them. */
@BillingTest
class DocumentedCalculationsTest {

    /** A request, and below it what is answered. */
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```\n\n```\n(.*?)```", Pattern.DOTALL);

    private static final int KINDS_OF_BILLS = 10;

    @LocalServerPort
    int port;

    @Test
    void everyPrintedCalculationIsWhatTheServiceAnswers() throws IOException {
        Calls calls = new Calls(port);
        List<MatchResult> examples = EXAMPLE.matcher(Files.readString(Path.of("../docs/billing.md")))
                .results()
                .toList();

        assertThat(examples).hasSize(KINDS_OF_BILLS).allSatisfy(example -> {
            Reply reply = calls.ask("/api/open/v1/price-calculations", example.group(1), "Accept-Language", "en");
            assertThat(reply.status()).as(reply.response().body()).isEqualTo(200);
            assertThat(example.group(2)).isEqualTo(printed(reply.json()));
        });
    }

    private static String printed(JsonNode answer) {
        StringBuilder text = new StringBuilder();
        answer.path("lines")
                .forEach(line -> text.append("%s = %s → %s\n"
                        .formatted(
                                line.path("description").asString(),
                                line.path("exact").asString(),
                                line.path("amount").asString())));
        text.append("= %s %s  (%s)\n"
                .formatted(
                        answer.path("total").asString(),
                        answer.path("currency").asString(),
                        String.join(
                                ", ",
                                answer.path("tariffs")
                                        .valueStream()
                                        .map(tariff -> tariff.path("id").asString())
                                        .toList())));
        answer.path("explanation")
                .forEach(sentence -> text.append(sentence.asString()).append('\n'));
        return text.toString();
    }
}
