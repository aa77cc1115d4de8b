package org.lamplighter.gateway.edge;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Enumeration;
import org.lamplighter.gateway.audience.Audience;
import org.lamplighter.gateway.audience.Audiences;
import org.lamplighter.gateway.problem.ProblemAnswers;
import org.lamplighter.gateway.problem.ProblemCode;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Right behind the observation filter: trace id and security headers on every answer, limits of the head, access log. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class EdgeFilter extends OncePerRequestFilter {

    /** Answer header with the id to quote when asking for help. */
    static final String TRACE_HEADER = "X-Trace-Id";

    private final Tracer tracer;
    private final Audiences audiences;
    private final ProblemAnswers problems;
    private final AccessLog log;
    private final long maxUri;
    private final long maxHeaders;

    EdgeFilter(Tracer tracer, Audiences audiences, ProblemAnswers problems, AccessLog log, EdgeSettings settings) {
        this.tracer = tracer;
        this.audiences = audiences;
        this.problems = problems;
        this.log = log;
        this.maxUri = settings.maxUri().toBytes();
        this.maxHeaders = settings.maxHeaders().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        Audience audience = audiences.of(request);
        Span span = tracer.currentSpan();
        if (span != null) {
            String traceId = span.context().traceId();
            request.setAttribute(ProblemAnswers.TRACE_ID, traceId);
            response.setHeader(TRACE_HEADER, traceId);
        }
        writeSecurityHeaders(request, response, audience);
        boolean ended = false;
        try {
            if (uriLength(request) > maxUri) {
                problems.write(request, response, ProblemCode.URI_TOO_LONG);
            } else if (headersLength(request) > maxHeaders) {
                problems.write(request, response, ProblemCode.HEADERS_TOO_LARGE);
            } else {
                chain.doFilter(request, response);
            }
            ended = true;
        } finally {
            log.write(request, response, audience, System.nanoTime() - start, ended);
        }
    }

    private static void writeSecurityHeaders(
            HttpServletRequest request, HttpServletResponse response, Audience audience) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", audience.contentSecurityPolicy());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }

    private static long uriLength(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI().length() + (query == null ? 0L : query.length() + 1L);
    }

    private static long headersLength(HttpServletRequest request) {
        long length = 0;
        Enumeration<String> names = request.getHeaderNames();
        while (names.hasMoreElements()) {
            String name = names.nextElement();
            Enumeration<String> values = request.getHeaders(name);
            while (values.hasMoreElements()) {
                length += name.length() + values.nextElement().length();
            }
        }
        return length;
    }
}
