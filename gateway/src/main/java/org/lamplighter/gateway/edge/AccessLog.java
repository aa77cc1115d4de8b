package org.lamplighter.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.lamplighter.gateway.audience.Audience;
import org.lamplighter.gateway.limit.RateLimitFilter;
import org.lamplighter.gateway.problem.ProblemAnswers;
import org.lamplighter.gateway.upstream.Forwarding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.stereotype.Component;

/**
 * One line per request. It names the route and not the path, since paths hold account and case numbers; no query, no token,
 * no address, no person.
 */
@Component
final class AccessLog {

    private static final Logger LOG = LoggerFactory.getLogger("access");
    private static final double NANOS_PER_MILLI = 1_000_000.0;

    void write(HttpServletRequest request, HttpServletResponse response, Audience audience, long nanos, boolean ended) {
        if (!LOG.isInfoEnabled()) {
            return;
        }
        LoggingEventBuilder line = LOG.atInfo()
                .addKeyValue("method", request.getMethod())
                .addKeyValue("route", routeOf(request))
                .addKeyValue("audience", audience.name())
                .addKeyValue("status", response.getStatus())
                .addKeyValue("ms", Math.round(nanos / NANOS_PER_MILLI * 10) / 10.0);
        if (request.getAttribute(ProblemAnswers.ANSWERED) instanceof String code) {
            line = line.addKeyValue("problem", code);
        }
        if (audience.clientLogged() && request.getAttribute(RateLimitFilter.CALLER) instanceof String caller) {
            line = line.addKeyValue("client", caller);
        }
        if (!ended) {
            line = line.addKeyValue("broken", true);
        }
        line.log("request");
    }

    private static String routeOf(HttpServletRequest request) {
        return request.getAttribute(Forwarding.ROUTE) instanceof String id ? id : "none";
    }
}
