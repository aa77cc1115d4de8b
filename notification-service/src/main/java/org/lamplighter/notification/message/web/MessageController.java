package org.lamplighter.notification.message.web;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.idempotency.Answers;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.lamplighter.notification.message.Message;
import org.lamplighter.notification.message.Messages;
import org.lamplighter.notification.message.ReadMessage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class MessageController {

    private static final String PATH = "/api/customer/v1/messages";
    private static final int LARGEST_PAGE = 100;

    private final Messages messages;
    private final ReadMessage reading;
    private final Answers answers;

    MessageController(Messages messages, ReadMessage reading, Answers answers) {
        this.messages = messages;
        this.reading = reading;
        this.answers = answers;
    }

    /** One page; {@code next} is the cursor of the page after it, absent on the last. */
    record Page(List<MessageView> items, @Nullable String next) {}

    @GetMapping(PATH)
    @Opens(to = Audience.CUSTOMER, owning = "the caller's own messages")
    @Operation(summary = "Your messages, newest first")
    Page list(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") int limit) {
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        List<Stored<Message>> found =
                messages.inbox(caller.subject(), cursor == null ? null : decoded(cursor), size + 1);
        List<Stored<Message>> page = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? encoded(page.getLast().state().place()) : null;
        return new Page(page.stream().map(MessageView::of).toList(), next);
    }

    @PostMapping(PATH + "/{id}/read")
    @Opens(to = Audience.CUSTOMER, owning = "the caller's own messages")
    @Operation(summary = "Mark a message read")
    ResponseEntity<String> read(Caller caller, @PathVariable String id, IdempotentRequest request) {
        return answers.respond(reading.read(
                caller.subject(), id, request, stored -> answers.ok(stored.version(), MessageView.of(stored))));
    }

    private static String encoded(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }
}
