package org.lamplighter.billing.account.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Share;
import org.lamplighter.billing.account.ShareAccount;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.Answers;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.lamplighter.kit.personal.PersonalText;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Customers let their family look at an account. */
@RestController
@Tag(name = "Sharing", description = "Let others look at an account, view only")
final class CustomerShares {

    private static final String SHARES = "/api/customer/v1/accounts/{accountNumber}/shares";

    private final ShareAccount share;
    private final Answers answers;

    CustomerShares(ShareAccount share, Answers answers) {
        this.share = share;
        this.answers = answers;
    }

    /** Whom the account is shared with; {@code label} is what the one who shares calls them. */
    record ShareRequest(@Nullable @Size(min = 1, max = 20) String label) {

        @Override
        public String toString() {
            return "ShareRequest";
        }
    }

    /** Whether somebody has come with the code. */
    enum State {
        INVITED,
        VIEWING
    }

    /**
     * A share.
     *
     * @param shareId names it
     * @param state whether somebody has come with the code
     * @param label what the one who shares calls them
     * @param code to be handed on with the account number; in the first answer to the invitation only
     * @param expiresAt when the code ends, while nobody has come with it
     * @param since since when they look
     */
    record ShareView(
            String shareId,
            State state,
            @Nullable String label,
            @Nullable String code,
            @Nullable Instant expiresAt,
            @Nullable Instant since) {

        static ShareView of(Share share, @Nullable String code) {
            String label = share.label() == null ? null : share.label().value();
            return switch (share) {
                case Share.Invitation open ->
                    new ShareView(open.id(), State.INVITED, label, code, open.expiresAt(), null);
                case Share.Viewer viewer ->
                    new ShareView(viewer.id(), State.VIEWING, label, null, null, viewer.since());
            };
        }
    }

    record SharePage(List<ShareView> items) {}

    @PostMapping(SHARES)
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the caller")
    @Operation(
            summary = "Invite somebody to look at an account",
            description = "The answer has a code, to be handed on with the account number; it is of use once and for a"
                    + " day. The code is kept nowhere: a repetition of the request answers without it. Who looks sees"
                    + " bills and usage, and can change nothing.")
    ResponseEntity<String> invite(
            Caller caller,
            IdempotentRequest request,
            @PathVariable String accountNumber,
            @Valid @RequestBody ShareRequest wanted) {
        PersonalText label = wanted.label() == null ? null : new PersonalText(wanted.label());
        return answers.respond(share.invite(
                request,
                caller.subject(),
                accountNumber,
                label,
                (invitation, code) -> created(accountNumber, invitation, code)));
    }

    private Answer created(String accountNumber, Share.Invitation invitation, @Nullable String code) {
        return answers.created(
                SHARES.replace("{accountNumber}", accountNumber) + "/" + invitation.id(),
                1,
                ShareView.of(invitation, code));
    }

    @GetMapping(SHARES)
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the caller")
    @Operation(summary = "Who may look at an account, and who is invited to", description = "At most 20.")
    SharePage list(Caller caller, @PathVariable String accountNumber) {
        return new SharePage(share.shares(caller.subject(), accountNumber).stream()
                .map(each -> ShareView.of(each, null))
                .toList());
    }

    @DeleteMapping(SHARES + "/{shareId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the caller")
    @Operation(
            summary = "End a share or withdraw an invitation",
            description = "At once. Every customer to whom the account is bound can.")
    void end(Caller caller, @PathVariable String accountNumber, @PathVariable String shareId) {
        share.end(caller.subject(), accountNumber, shareId);
    }
}
