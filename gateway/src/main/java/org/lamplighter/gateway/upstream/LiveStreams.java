package org.lamplighter.gateway.upstream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Knows the open live streams and ends them when the gateway stops, so that a graceful stop need not wait for listeners. */
@Component
final class LiveStreams implements SmartLifecycle {

    private final Set<HttpUriRequestBase> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    LiveStreams(MeterRegistry meters) {
        Gauge.builder("gateway.streams", open, Set::size)
                .description("Live streams open now")
                .register(meters);
    }

    void opened(HttpUriRequestBase stream) {
        open.add(stream);
        if (!running) {
            stream.cancel();
        }
    }

    void closed(HttpUriRequestBase stream) {
        open.remove(stream);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        open.forEach(HttpUriRequestBase::cancel);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server starts to wait for its requests. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
