package org.lamplighter.notification.message.trace;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lamplighter.notification.message.Traces;
import org.springframework.stereotype.Component;

/** Keeps a trace as its W3C {@code traceparent}. */
@Component
final class MicrometerTraces implements Traces {

    private static final Pattern TRACEPARENT = Pattern.compile("00-(\\p{XDigit}{32})-(\\p{XDigit}{16})-(\\d\\d)");

    private final Tracer tracer;

    MicrometerTraces(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public @Nullable String current() {
        Span span = tracer.currentSpan();
        if (span == null) {
            return null;
        }
        TraceContext context = span.context();
        String sampled = Boolean.TRUE.equals(context.sampled()) ? "01" : "00";
        return "00-" + context.traceId() + "-" + context.spanId() + "-" + sampled;
    }

    @Override
    public void continuing(@Nullable String traceparent, Runnable work) {
        Matcher parts = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        if (!parts.matches()) {
            work.run();
            return;
        }
        TraceContext parent = tracer.traceContextBuilder()
                .traceId(parts.group(1))
                .spanId(parts.group(2))
                .sampled(parts.group(3).equals("01"))
                .build();
        Span span = tracer.spanBuilder().setParent(parent).name("send message").start();
        try (Tracer.SpanInScope _ = tracer.withSpan(span)) {
            work.run();
        } finally {
            span.end();
        }
    }
}
