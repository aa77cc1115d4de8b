package org.lamplighter.billing.consent.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.lamplighter.billing.consent.RedeemCode;
import org.lamplighter.billing.consent.SharedData;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.idempotency.Answers;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Third parties learn what the customer gave whose browser comes back to them. */
@RestController
@Tag(name = "Shared data", description = "What customers let a third party see")
final class SharedConsentCodes {

    private final RedeemCode redeem;
    private final SharedData shared;
    private final Answers answers;

    SharedConsentCodes(RedeemCode redeem, SharedData shared, Answers answers) {
        this.redeem = redeem;
        this.shared = shared;
        this.answers = answers;
    }

    record CodeRequest(@NotBlank @Size(max = 64) String code) {}

    /** What the customer gave; holds says whether it was taken back meanwhile. */
    record GivenView(List<ConsentView> consents) {}

    @PostMapping("/api/share/v1/consent-codes")
    @Opens(to = Audience.SHARE, scopes = "data:read", owning = "codes made for the caller")
    @Operation(
            summary = "Redeem the code that a customer's browser brought",
            description = "Once, within some minutes. Whatever is wrong, the answer is the same 422.")
    ResponseEntity<String> redeem(Caller caller, IdempotentRequest request, @Valid @RequestBody CodeRequest code) {
        return answers.respond(redeem.redeem(
                request,
                caller.requirePartnerId(),
                code.code(),
                (version, given) -> answers.ok(
                        version,
                        new GivenView(given.stream()
                                .map(consent -> ConsentView.of(consent, shared.holds(consent)))
                                .toList()))));
    }
}
