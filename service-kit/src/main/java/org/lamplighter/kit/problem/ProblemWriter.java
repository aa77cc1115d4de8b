package org.lamplighter.kit.problem;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes problem answers. The texts stand in the {@code problems} bundles (Chinese and English) under {@code
 * <code>.title}, {@code <code>.detail} and {@code <code>.action}; a code without texts is a defect that a test finds.
 */
public final class ProblemWriter {

    private static final String TYPE = "https://lamplighter.example/problems/";

    private final MessageSource texts;
    private final JsonMapper json;
    private final Tracer tracer;

    ProblemWriter(MessageSource texts, JsonMapper json, Tracer tracer) {
        this.texts = texts;
        this.json = json;
        this.tracer = tracer;
    }

    /** The problem in the caller's language. */
    public ProblemDetail problem(HttpStatus status, String code, List<Object> arguments, Locale locale) {
        ProblemDetail problem = new WithoutInstance(status, text(code, "detail", arguments, locale));
        problem.setType(URI.create(TYPE + code));
        problem.setTitle(text(code, "title", arguments, locale));
        problem.setProperty("code", code);
        problem.setProperty("action", text(code, "action", arguments, locale));
        Span span = tracer.currentSpan();
        if (span != null && status != HttpStatus.NOT_FOUND) {
            // "Not yours" and "not there" are the same bytes; there the trace id stands in the header alone.
            problem.setProperty("traceId", span.context().traceId());
        }
        return problem;
    }

    /** Answers outside of controllers, where filters refuse a request. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        response.setStatus(status.value());
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem(status, code, List.of(), request.getLocale()));
    }

    /** Spring would add the request's path, by which "not yours" and "not there" would differ. */
    private static final class WithoutInstance extends ProblemDetail {
        WithoutInstance(HttpStatus status, String detail) {
            super(status.value());
            setDetail(detail);
        }

        @Override
        public void setInstance(@Nullable URI instance) {
            // The trace id names the occurrence.
        }
    }

    private String text(String code, String part, List<Object> arguments, Locale locale) {
        return texts.getMessage(code + "." + part, arguments.toArray(), locale);
    }
}
