package org.lamplighter.kit.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Makes a service's live views and answers requests for them. */
public final class LiveStreams {

    private final LiveProperties properties;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Executor threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("live-view-", 0).factory());
    private final List<LiveViews<?>> all = new CopyOnWriteArrayList<>();

    LiveStreams(LiveProperties properties, MeterRegistry metrics, Clock clock) {
        this.properties = properties;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Views on things of one kind, kept alive by this service's heartbeat.
     *
     * @param name of the kind, for the gauge {@code lamplighter.live.views}
     * @param pause how long a change may wait for the next ones; zero to show each
     * @param read finds the thing of a key
     */
    public <S> LiveViews<S> of(String name, Duration pause, Function<String, Optional<S>> read) {
        LiveViews<S> views = new LiveViews<>(read, threads, pause, properties.mostPerCaller(), properties.mostInAll());
        Gauge.builder("lamplighter.live.views", views, LiveViews::count)
                .description("Live views open at this instance")
                .tag("of", name)
                .register(metrics);
        all.add(views);
        return views;
    }

    /**
     * Answers with a stream that lasts as long as its token, but not longer than a view may.
     *
     * @param open opens the view; what it returns is called when the client has left
     */
    public ResponseEntity<SseEmitter> answer(Function<SseEmitter, Runnable> open) {
        SseEmitter emitter = new SseEmitter(lifetime().toMillis());
        greet(emitter);
        Runnable leave = open.apply(emitter);
        emitter.onCompletion(leave);
        emitter.onTimeout(emitter::complete);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }

    /** Who has seen it all is shown nothing for now, but must know that the view is open. */
    private static void greet(SseEmitter emitter) {
        try {
            emitter.send(SseEmitter.event().comment("open"));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // kept until the answer begins, so it cannot fail yet
        }
    }

    private Duration lifetime() {
        Instant expires = tokenExpires();
        Duration longest = properties.longestView();
        if (expires == null) {
            return longest;
        }
        Duration left = Duration.between(clock.instant(), expires);
        return left.compareTo(longest) > 0 ? longest : left.isPositive() ? left : Duration.ofMillis(1);
    }

    private static @Nullable Instant tokenExpires() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof JwtAuthenticationToken token
                ? token.getToken().getExpiresAt()
                : null;
    }

    void beat() {
        all.forEach(LiveViews::beat);
    }

    void dismiss() {
        all.forEach(LiveViews::dismiss);
    }
}
