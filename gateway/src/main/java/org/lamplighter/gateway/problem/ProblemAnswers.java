package org.lamplighter.gateway.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem answers and counts them by code. */
@Component
public final class ProblemAnswers {

    /** Request attribute with the trace id of the request. */
    public static final String TRACE_ID = ProblemAnswers.class.getName() + ".traceId";

    /** Request attribute with the code of the problem that was answered, for the access log. */
    public static final String ANSWERED = ProblemAnswers.class.getName() + ".code";

    private final JsonMapper json;
    private final Map<ProblemCode, Counter> counters = new EnumMap<>(ProblemCode.class);

    ProblemAnswers(JsonMapper json, MeterRegistry meters) {
        this.json = json;
        for (ProblemCode code : ProblemCode.values()) {
            counters.put(
                    code,
                    Counter.builder("gateway.problems")
                            .description("Requests that the gateway itself refused or could not serve")
                            .tag("code", code.code())
                            .register(meters));
        }
    }

    /**
     * Answers with a problem; headers that were set before (Retry-After, WWW-Authenticate) stay.
     *
     * @param request the refused request
     * @param response its response; left alone when its head has already been sent
     * @param code what happened
     * @throws IOException when the client is gone
     */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemCode code) throws IOException {
        Counter counter = counters.get(code);
        if (counter != null) {
            counter.increment();
        }
        request.setAttribute(ANSWERED, code.code());
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        ProblemLanguage language = ProblemLanguage.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        byte[] body = json.writeValueAsBytes(language.tell(code, traceId(request.getAttribute(TRACE_ID))));
        response.setStatus(code.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String traceId(@Nullable Object attribute) {
        return attribute instanceof String id ? id : "";
    }
}
