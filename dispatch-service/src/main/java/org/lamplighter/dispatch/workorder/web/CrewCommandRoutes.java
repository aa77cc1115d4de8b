package org.lamplighter.dispatch.workorder.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.workorder.HearCommands;
import org.lamplighter.dispatch.workorder.Verdict;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.problem.ProblemWriter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What phones tell when they are online again. Every command is its own key, so the request needs none. */
@RestController
@Tag(name = "Work orders of a crew")
class CrewCommandRoutes {

    private static final int MOST = 50;

    private final HearCommands hearCommands;
    private final ProblemWriter problems;

    CrewCommandRoutes(HearCommands hearCommands, ProblemWriter problems) {
        this.hearCommands = hearCommands;
        this.problems = problems;
    }

    /** One command or many, in any order. */
    record CommandsBody(@NotEmpty @Size(max = MOST) List<@Valid CommandBody> commands) {}

    /** What became of a command; the problem says why it was refused or not taken. */
    record VerdictView(
            String commandId,
            String workOrderId,
            Verdict.Result result,
            @Nullable ProblemDetail problem) {}

    /** One verdict per command, in the request's order. */
    record VerdictsView(List<VerdictView> items) {}

    @PostMapping("/api/crew/v1/commands")
    @Opens(to = Audience.CREW, roles = "crew", owning = "orders the caller's crew holds, completed or had before")
    @Operation(summary = "Tell what was done, also late, twice or out of order", description = """
                    At most 50 commands. Each carries the phone's own id, the time at which it happened and, in `after`, the \
                    id of the command before it on the same order. Send a command until its result is final: APPLIED, \
                    ALREADY_APPLIED and REFUSED are; WAITING and ASIDE are kept and need not be sent again; NOT_NOW was \
                    not taken.""")
    ResponseEntity<VerdictsView> tell(@Valid @RequestBody CommandsBody body, Caller caller, Locale locale) {
        List<HearCommands.Told> told =
                body.commands().stream().map(CommandBody::told).toList();
        List<Verdict> verdicts = hearCommands.hear(caller.requireCrewId(), told);
        List<VerdictView> views = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            views.add(view(told.get(i), verdicts.get(i), locale));
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new VerdictsView(views));
    }

    private VerdictView view(HearCommands.Told told, Verdict verdict, Locale locale) {
        Rejection why = verdict.problem();
        ProblemDetail problem = why == null ? null : problems.problem(status(why), why.code(), why.arguments(), locale);
        return new VerdictView(told.commandId(), told.workOrderId(), verdict.result(), problem);
    }

    private static HttpStatus status(Rejection why) {
        return why.kind() == Rejection.Kind.NOT_FOUND ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT;
    }
}
