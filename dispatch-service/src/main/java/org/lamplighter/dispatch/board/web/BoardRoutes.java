package org.lamplighter.dispatch.board.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.board.Board;
import org.lamplighter.dispatch.board.ReadBoard;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.live.LiveStreams;
import org.lamplighter.kit.live.LiveViews;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** What dispatchers have before their eyes. */
@RestController
@Tag(name = "Board", description = "Orders by time left, crews and outages of a service area, also live")
class BoardRoutes {

    private static final String BOARD = "/api/desk/v1/board";
    private static final String OF_AREAS = "boards of the caller's service areas";

    private final ReadBoard readBoard;
    private final LiveViews<Board> boards;
    private final LiveStreams streams;
    private final JsonMapper json;
    private final Clock clock;

    BoardRoutes(ReadBoard readBoard, LiveViews<Board> boards, LiveStreams streams, JsonMapper json, Clock clock) {
        this.readBoard = readBoard;
        this.boards = boards;
        this.streams = streams;
        this.json = json;
        this.clock = clock;
    }

    /** One board per service area. */
    record Boards(List<BoardView> areas) {}

    @GetMapping(BOARD)
    @Opens(
            to = Audience.DESK,
            roles = {"agent", "dispatcher", "supervisor"},
            owning = OF_AREAS)
    @Operation(
            summary = "The board of one service area, or of all of the caller's",
            description = "Orders due soonest first, overdue ones before all. Long lists are cut; the totals tell"
                    + " how many there are. No personal data.")
    ResponseEntity<Boards> board(@RequestParam(required = false) @Nullable String area, Caller caller) {
        List<String> areas =
                area == null ? caller.areas().stream().sorted().toList() : List.of(requireOwn(area, caller));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Boards(areas.stream()
                        .map(readBoard::read)
                        .map(board -> BoardView.of(board, clock.instant()))
                        .toList()));
    }

    @GetMapping(path = BOARD + "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Opens(
            to = Audience.DESK,
            roles = {"agent", "dispatcher", "supervisor"},
            owning = OF_AREAS)
    @Operation(
            summary = "The board of one service area, live",
            description = "Server-sent events: \"board\" is the whole, \"changes\" what became different; the id names"
                    + " what is shown. Who comes back with Last-Event-ID is sent the whole board unless nothing"
                    + " changed meanwhile. Ends with the token: come back with a fresh one.")
    ResponseEntity<SseEmitter> live(
            @RequestParam String area,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "") String seen,
            Caller caller) {
        Board now = readBoard.read(requireOwn(area, caller));
        return streams.answer(
                emitter -> boards.open(area, now, caller.identity(), new LiveBoard(emitter, seen, json, clock)));
    }

    private static String requireOwn(String area, Caller caller) {
        if (!caller.worksFor(area)) {
            throw new RejectedException(Rejection.notFound());
        }
        return area;
    }
}
