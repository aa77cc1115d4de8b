package org.lamplighter.dispatch.workorder.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.lamplighter.dispatch.workorder.AnswerHelp;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.idempotency.Answers;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Work orders at the desk")
class DeskHelpRoutes {

    private final AnswerHelp answerHelp;
    private final Answers answers;

    DeskHelpRoutes(AnswerHelp answerHelp, Answers answers) {
        this.answerHelp = answerHelp;
        this.answers = answers;
    }

    /**
     * A dispatcher's answer.
     *
     * @param granted whether it comes
     * @param note what comes and when, or why not
     */
    record HelpAnswerBody(
            boolean granted, @NotBlank @Size(max = 200) String note) {}

    @PostMapping("/api/desk/v1/work-orders/{id}/help/{helpId}/answer")
    @Opens(to = Audience.DESK, roles = "dispatcher", owning = "orders of the caller's service areas")
    @Operation(
            summary = "Answer a crew that asked for help or material",
            description = "The crew reads it in its order.")
    ResponseEntity<String> answer(
            @PathVariable String id,
            @PathVariable String helpId,
            @Valid @RequestBody HelpAnswerBody body,
            Caller caller,
            IdempotentRequest request) {
        AnswerHelp.Given given = new AnswerHelp.Given(caller.subject(), caller.areas(), body.granted(), body.note());
        return answers.respond(answerHelp.answer(
                id, helpId, given, request, order -> answers.ok(order.version(), WorkOrderView.forDesk(order))));
    }
}
