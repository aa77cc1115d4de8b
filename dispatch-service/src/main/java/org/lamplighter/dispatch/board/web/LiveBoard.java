package org.lamplighter.dispatch.board.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.board.Board;
import org.lamplighter.kit.live.SseView;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** Someone who watches a board: shown the whole, unless it is what was seen before, then what changes. */
final class LiveBoard extends SseView<Board> {

    private final JsonMapper json;
    private final Clock clock;
    private String seen;
    private @Nullable Board last;

    LiveBoard(SseEmitter emitter, String seen, JsonMapper json, Clock clock) {
        super(emitter);
        this.seen = seen;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public boolean show(Board now) throws IOException {
        Board before = last;
        last = now;
        if (now.equals(before)) {
            return true;
        }
        String print = BoardPrint.of(now, json);
        if (!print.equals(seen)) {
            Instant at = clock.instant();
            if (before == null) {
                send(print, "board", BoardView.of(now, at));
            } else {
                send(print, "changes", BoardChanges.between(before, now, at));
            }
            seen = print;
        }
        return true;
    }
}
