package org.lamplighter.intake.progress.web;

import java.io.IOException;
import org.lamplighter.intake.cases.Case;
import org.lamplighter.intake.cases.Closed;
import org.lamplighter.intake.cases.HistoryEntry;
import org.lamplighter.kit.live.SseView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Someone who watches a case: shown each step once and in order, until the case is closed. */
final class ProgressView extends SseView<Case> {

    private long lastSeen;

    ProgressView(SseEmitter emitter, long lastSeen) {
        super(emitter);
        this.lastSeen = lastSeen;
    }

    @Override
    public boolean show(Case now) throws IOException {
        for (HistoryEntry entry : now.since(lastSeen)) {
            send(Long.toString(entry.sequence()), "progress", entry);
            lastSeen = entry.sequence();
        }
        return !(now instanceof Closed);
    }
}
