package org.lamplighter.gateway.upstream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.lamplighter.gateway.problem.ProblemAnswers;
import org.lamplighter.gateway.problem.ProblemCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/** A problem in place of the service's answer. */
final class ProblemResponse implements ServerResponse {

    private final ProblemAnswers problems;
    private final ProblemCode code;
    private final HttpHeaders headers = new HttpHeaders();

    ProblemResponse(ProblemAnswers problems, ProblemCode code) {
        this.problems = problems;
        this.code = code;
    }

    ProblemResponse retryAfter(long seconds) {
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return this;
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(code.status());
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        headers.forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        problems.write(request, response, code);
        return null;
    }
}
