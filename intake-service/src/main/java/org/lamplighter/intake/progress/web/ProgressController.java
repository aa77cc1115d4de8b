package org.lamplighter.intake.progress.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.lamplighter.intake.cases.Case;
import org.lamplighter.intake.cases.Closed;
import org.lamplighter.intake.cases.Party;
import org.lamplighter.intake.cases.ShowCase;
import org.lamplighter.intake.progress.Followers;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
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
    private final Followers followers;
    private final Duration longest;

    ProgressController(
            ShowCase showCase,
            Followers followers,
            @Value("${lamplighter.intake.progress.longest-view}") Duration longest) {
        this.showCase = showCase;
        this.followers = followers;
        this.longest = longest;
    }

    @GetMapping(path = "/api/customer/v1/cases/{caseId}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Opens(to = Audience.CUSTOMER, owning = "cases the customer filed, or that were filed for the customer's account")
    @Operation(
            summary = "Follow one of your cases live",
            description = "Server-sent events \"progress\", their id the number of the entry in the case's history."
                    + " Last-Event-ID leaves out what was seen. Ends when the case is closed, then answers 204; ends"
                    + " after a while in any case: come back with Last-Event-ID and a fresh token.")
    ResponseEntity<SseEmitter> follow(
            @PathVariable String caseId,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "0") long lastSeen,
            Caller caller) {
        Case it = showCase.show(caseId, new Party.Customer(caller.subject())).state();
        if (it instanceof Closed && it.since(lastSeen).isEmpty()) {
            return ResponseEntity.noContent().build();
        }
        SseEmitter emitter = new SseEmitter(longest.toMillis());
        Runnable leave = followers.follow(it, caller.identity(), lastSeen, new EmittingFollower(emitter));
        emitter.onCompletion(leave);
        emitter.onTimeout(emitter::complete);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }
}
