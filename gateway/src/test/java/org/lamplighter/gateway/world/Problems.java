package org.lamplighter.gateway.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;

/** The shape that every refusal of the gateway has. */
public final class Problems {

    private Problems() {}

    /** Asserts a whole problem answer. */
    public static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        JsonNode problem = World.json(answer);
        assertThat(problem.propertyNames())
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "code", "traceId", "action");
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("code").stringValue()).isEqualTo(code);
        assertThat(problem.get("traceId").stringValue())
                .matches("[0-9a-f]{32}")
                .isEqualTo(answer.headers().firstValue("X-Trace-Id").orElseThrow());
        for (String words : new String[] {"title", "detail", "action"}) {
            assertThat(problem.get(words).stringValue()).isNotBlank();
        }
    }
}
