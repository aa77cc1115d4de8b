package org.lamplighter.kit.live;

import java.io.IOException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A live view at the other end of a connection. */
public abstract class SseView<S> implements LiveView<S> {

    private final SseEmitter emitter;

    protected SseView(SseEmitter emitter) {
        this.emitter = emitter;
    }

    /**
     * Sends one event.
     *
     * @param id what the client sends as {@code Last-Event-ID} when it comes back
     */
    protected final void send(String id, String name, Object data) throws IOException {
        emitter.send(SseEmitter.event().id(id).name(name).data(data));
    }

    @Override
    public final void beat() throws IOException {
        emitter.send(SseEmitter.event().comment("beat"));
    }

    @Override
    public final void end() {
        emitter.complete();
    }
}
