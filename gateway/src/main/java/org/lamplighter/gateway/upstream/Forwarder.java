package org.lamplighter.gateway.upstream;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Duration;
import org.apache.hc.core5.http.HttpMessage;
import org.jspecify.annotations.Nullable;
import org.lamplighter.gateway.audience.Audience;
import org.lamplighter.gateway.audience.Audiences;
import org.lamplighter.gateway.limit.StreamSlots;
import org.lamplighter.gateway.problem.ProblemAnswers;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** What all routes share, and where they get their {@link Forwarding} from. */
@Component
public final class Forwarder {

    private final Services services;
    private final Audiences audiences;
    private final ProblemAnswers problems;
    private final StreamSlots slots;
    private final LiveStreams streams;
    private final Tracing tracing;

    Forwarder(
            Services services,
            Audiences audiences,
            ProblemAnswers problems,
            StreamSlots slots,
            LiveStreams streams,
            Tracing tracing) {
        this.services = services;
        this.audiences = audiences;
        this.problems = problems;
        this.slots = slots;
        this.streams = streams;
        this.tracing = tracing;
    }

    /**
     * The end of a route.
     *
     * @param route the route's name
     * @param audience whose route it is
     * @param service the service's name in the configuration
     * @param responseTimeout the route's own limit; null takes the service's
     * @param maxBody the route's largest request body; null takes the audience's
     * @return a handler
     */
    public Forwarding to(
            String route,
            Audience audience,
            String service,
            @Nullable Duration responseTimeout,
            @Nullable DataSize maxBody) {
        return new Forwarding(
                this,
                route,
                audience,
                services.named(service),
                responseTimeout,
                maxBody == null ? audience.maxBody() : maxBody);
    }

    Audiences audiences() {
        return audiences;
    }

    ProblemAnswers problems() {
        return problems;
    }

    StreamSlots slots() {
        return slots;
    }

    LiveStreams streams() {
        return streams;
    }

    long openSeconds() {
        return services.openSeconds();
    }

    void passTraceOn(HttpMessage request) {
        Span span = tracing.tracer().currentSpan();
        if (span != null) {
            tracing.propagator().inject(span.context(), request, Forwarder::setHeader);
        }
    }

    private static void setHeader(@Nullable HttpMessage carrier, String name, String value) {
        if (carrier != null) {
            carrier.setHeader(name, value);
        }
    }

    /** Micrometer's tracer and the way it writes itself into headers. */
    @Component
    record Tracing(Tracer tracer, Propagator propagator) {}
}
