package org.lamplighter.gateway.upstream;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.jspecify.annotations.Nullable;
import org.lamplighter.gateway.audience.Audience;
import org.lamplighter.gateway.limit.RateLimitFilter;
import org.lamplighter.gateway.problem.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The end of a route: carries the request to its service and the answer back. */
public final class Forwarding implements HandlerFunction<ServerResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(Forwarding.class);
    private static final String EVENT_STREAM = "text/event-stream";
    private static final long SOON = 1;
    private static final long WHEN_A_STREAM_MAY_HAVE_ENDED = 5;

    /** Request attribute with the name of the route taken, for the access log. */
    public static final String ROUTE = Forwarding.class.getName() + ".route";

    private final Forwarder shared;
    private final String route;
    private final Audience audience;
    private final DataSize maxBody;
    private final Service service;
    private final RequestConfig limits;
    private final RequestConfig streamLimits;
    private final URI base;

    Forwarding(
            Forwarder shared,
            String route,
            Audience audience,
            Service service,
            @Nullable Duration responseTimeout,
            DataSize maxBody) {
        this.shared = shared;
        this.route = route;
        this.audience = audience;
        this.maxBody = maxBody;
        this.service = service;
        this.limits = service.limits(responseTimeout == null ? service.responseTimeout() : responseTimeout);
        this.streamLimits = service.streamLimits();
        this.base = URI.create(service.host().toURI() + "/");
    }

    @Override
    public ServerResponse handle(ServerRequest routed) throws IOException {
        HttpServletRequest request = routed.servletRequest();
        request.setAttribute(ROUTE, route);
        if (!shared.audiences().of(request).equals(audience)) {
            // The token was checked for another audience than the route's.
            return problem(ProblemCode.NOT_FOUND);
        }
        if (!wantsStream(request)) {
            return forward(request, null);
        }
        String caller = (String) request.getAttribute(RateLimitFilter.CALLER);
        if (!shared.slots().enter(caller)) {
            return problem(ProblemCode.TOO_MANY_STREAMS).retryAfter(WHEN_A_STREAM_MAY_HAVE_ENDED);
        }
        boolean handedOver = false;
        try {
            ServerResponse response = forward(request, caller);
            handedOver = response instanceof RelayedResponse;
            return response;
        } finally {
            if (!handedOver) {
                shared.slots().leave(caller);
            }
        }
    }

    private ServerResponse forward(HttpServletRequest request, @Nullable String listener) throws IOException {
        RequestBody body;
        try {
            body = RequestBody.of(request, maxBody.toBytes());
        } catch (BodyTooLarge _) {
            return problem(ProblemCode.BODY_TOO_LARGE);
        }
        if (!service.breaker().tryAcquirePermission()) {
            return problem(ProblemCode.SERVICE_UNAVAILABLE).retryAfter(shared.openSeconds());
        }
        HttpUriRequestBase forwarded = requestFor(request, body);
        try {
            ClassicHttpResponse answer =
                    service.execute(forwarded, listener != null, listener == null ? limits : streamLimits);
            return new RelayedResponse(
                    forwarded,
                    answer,
                    shared.problems(),
                    isStream(answer) ? shared.streams() : null,
                    () -> leave(listener));
        } catch (ClientGone gone) {
            throw gone;
        } catch (BodyTooLarge _) {
            return problem(ProblemCode.BODY_TOO_LARGE);
        } catch (IOException failure) {
            return failed(failure);
        }
    }

    private HttpUriRequestBase requestFor(HttpServletRequest request, @Nullable RequestBody body) {
        HttpUriRequestBase forwarded = new HttpUriRequestBase(request.getMethod(), base);
        String query = request.getQueryString();
        forwarded.setPath(query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query);
        HeaderRules.copyRequest(request, forwarded, audience.tokenAudience().isPresent());
        shared.passTraceOn(forwarded);
        if (body != null) {
            body.cutOffBy(forwarded::cancel);
            forwarded.setEntity(body);
        }
        return forwarded;
    }

    private ProblemResponse failed(IOException failure) {
        boolean late = failure instanceof SocketTimeoutException && !(failure instanceof ConnectTimeoutException);
        LOG.warn("{} {}: {}", service.name(), late ? "did not answer in time" : "failed", failure.toString());
        return late
                ? problem(ProblemCode.SERVICE_TIMEOUT)
                : problem(ProblemCode.SERVICE_UNAVAILABLE).retryAfter(SOON);
    }

    private void leave(@Nullable String listener) {
        if (listener != null) {
            shared.slots().leave(listener);
        }
    }

    private ProblemResponse problem(ProblemCode code) {
        return new ProblemResponse(shared.problems(), code);
    }

    private static boolean wantsStream(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(EVENT_STREAM);
    }

    private static boolean isStream(ClassicHttpResponse answer) {
        Header type = answer.getFirstHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.getValue() != null && type.getValue().startsWith(EVENT_STREAM);
    }
}
