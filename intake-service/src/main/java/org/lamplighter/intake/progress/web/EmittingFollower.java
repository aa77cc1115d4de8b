package org.lamplighter.intake.progress.web;

import java.io.IOException;
import org.lamplighter.intake.cases.HistoryEntry;
import org.lamplighter.intake.progress.Follower;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A follower at the other end of a connection. */
record EmittingFollower(SseEmitter emitter) implements Follower {

    @Override
    public void show(HistoryEntry entry) throws IOException {
        emitter.send(SseEmitter.event()
                .id(Long.toString(entry.sequence()))
                .name("progress")
                .data(entry));
    }

    @Override
    public void beat() throws IOException {
        emitter.send(SseEmitter.event().comment("beat"));
    }

    @Override
    public void end() {
        emitter.complete();
    }
}
