package org.lamplighter.intake.progress.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.lamplighter.intake.cases.Case;
import org.lamplighter.intake.cases.Closed;
import org.lamplighter.intake.cases.Party;
import org.lamplighter.intake.cases.ShowCase;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.live.LiveStreams;
import org.lamplighter.kit.live.LiveViews;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@Tag(name = "Customer: cases", description = "Report a fault, follow it, say whether it is solved")
class ProgressController {

    private final ShowCase showCase;
    private final LiveViews<Case> followers;
    private final LiveStreams streams;

    ProgressController(ShowCase showCase, LiveViews<Case> followers, LiveStreams streams) {
        this.showCase = showCase;
        this.followers = followers;
        this.streams = streams;
    }

    @GetMapping(path = "/api/customer/v1/cases/{caseId}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Opens(to = Audience.CUSTOMER, owning = "cases the customer filed, or that were filed for the customer's account")
    @Operation(
            summary = "Follow one of your cases live",
            description = "Server-sent events \"progress\", their id the number of the entry in the case's history."
                    + " Last-Event-ID leaves out what was seen. Ends when the case is closed, then answers 204; ends"
                    + " with the token in any case: come back with Last-Event-ID and a fresh token.")
    ResponseEntity<SseEmitter> follow(
            @PathVariable String caseId,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "0") long lastSeen,
            Caller caller) {
        Case it = showCase.show(caseId, new Party.Customer(caller.subject())).state();
        if (it instanceof Closed && it.since(lastSeen).isEmpty()) {
            return ResponseEntity.noContent().build();
        }
        return streams.answer(
                emitter -> followers.open(caseId, it, caller.identity(), new ProgressView(emitter, lastSeen)));
    }
}
