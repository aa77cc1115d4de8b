package org.lamplighter.kit.counter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.counter.Colour;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.Answers;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.kit.personal.PostalAddress;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CounterController {

    static final String COUNTERS = "/api/customer/v1/counters";

    record Opening(
            @NotBlank String name, String phone, @Nullable String address) {}

    record Stepping(@Max(50) int by, @Nullable String remark) {}

    record View(String id, String holder, String phone, long total, boolean stopped) {}

    private final Aggregates<Counter> counters;
    private final Answers answers;
    private final PersonalDataCipher cipher;
    private final Clock clock;
    private final Hurdle hurdle;

    CounterController(
            Aggregates<Counter> counters, Answers answers, PersonalDataCipher cipher, Clock clock, Hurdle hurdle) {
        this.counters = counters;
        this.answers = answers;
        this.cipher = cipher;
        this.clock = clock;
        this.hurdle = hurdle;
    }

    @PostMapping(COUNTERS)
    @Opens(to = Audience.CUSTOMER, owning = "the new counter is the caller's")
    ResponseEntity<String> open(Caller caller, IdempotentRequest request, @Valid @RequestBody Opening opening) {
        String id = request.idFor("N");
        Counter.Contact contact = new Counter.Contact(
                new PersonName(opening.name()),
                new PhoneNumber(opening.phone()),
                opening.address() == null ? null : new PostalAddress(opening.address()));
        hurdle.pass();
        Answer answer = counters.create(
                id,
                request,
                () -> Counter.Running.open(
                        id, caller.subject(), contact, Colour.GREEN, cipher.seal(contact.name()), clock.instant()),
                stored -> answers.created(COUNTERS + "/" + id, stored.version(), view(stored)));
        return answers.respond(answer);
    }

    @PostMapping(COUNTERS + "/{id}/steps")
    @Opens(to = Audience.CUSTOMER, owning = "own counters")
    ResponseEntity<String> step(
            @PathVariable String id, Caller caller, IdempotentRequest request, @Valid @RequestBody Stepping stepping) {
        return answers.respond(counters.change(
                id,
                request,
                counter -> switch (counter) {
                    case Counter c when !c.owner().equals(caller.subject()) -> Decision.rejected(Rejection.notFound());
                    case Counter.Running running -> running.step(stepping.by(), stepping.remark(), clock.instant());
                    case Counter.Stopped _ -> Decision.rejected(Rejection.conflict("counter-stopped"));
                },
                stored -> answers.ok(stored.version(), view(stored))));
    }

    /** Takes no body. */
    @PostMapping(COUNTERS + "/{id}/end")
    @Opens(to = Audience.CUSTOMER, owning = "own counters")
    ResponseEntity<String> stop(@PathVariable String id, Caller caller, IdempotentRequest request) {
        return answers.respond(counters.change(
                id,
                request,
                counter -> switch (counter) {
                    case Counter c when !c.owner().equals(caller.subject()) -> Decision.rejected(Rejection.notFound());
                    case Counter.Running running -> running.stop(clock.instant());
                    case Counter.Stopped _ -> Decision.rejected(Rejection.conflict("counter-stopped"));
                },
                stored -> answers.ok(stored.version(), view(stored))));
    }

    @GetMapping(COUNTERS + "/{id}")
    @Opens(to = Audience.CUSTOMER, owning = "own counters")
    ResponseEntity<View> show(@PathVariable String id, Caller caller) {
        Stored<Counter> stored = counters.find(id)
                .filter(found -> found.state().owner().equals(caller.subject()))
                .orElseThrow(() -> new RejectedException(Rejection.notFound()));
        return ResponseEntity.ok().eTag(Answers.etag(stored.version())).body(view(stored));
    }

    @GetMapping("/api/desk/v1/counters/{id}")
    @Opens(to = Audience.DESK, roles = "agent", owning = "every counter, masked")
    View showAgent(@PathVariable String id) {
        return view(counters.find(id).orElseThrow(() -> new RejectedException(Rejection.notFound())));
    }

    @GetMapping("/api/partner/v1/counters")
    @Opens(to = Audience.PARTNER, scopes = "cases:read", owning = "how many there are")
    String mine(Caller caller) {
        return "\"" + caller.requirePartnerId() + "\"";
    }

    @GetMapping("/api/open/v1/counters")
    @Opens(to = Audience.OPEN, owning = "the highest number any counter reaches")
    URI highest() {
        return URI.create("number:" + Counter.HIGHEST);
    }

    private static View view(Stored<Counter> stored) {
        Counter counter = stored.state();
        return new View(
                stored.id(),
                counter.contact().name().masked(),
                counter.contact().phone().masked(),
                counter.total().value(),
                counter instanceof Counter.Stopped);
    }
}
