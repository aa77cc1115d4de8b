package org.lamplighter.billing.consent.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.OwnAccounts;
import org.lamplighter.billing.audit.Look;
import org.lamplighter.billing.audit.Looks;
import org.lamplighter.billing.consent.SharedData;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.personal.AccountNumber;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers see who looked at their data. */
@RestController
@Tag(name = "Data consents", description = "Third parties that a customer lets see an account's data")
final class CustomerAccesses {

    private static final int MOST = 100;

    private final OwnAccounts own;
    private final Looks looks;

    CustomerAccesses(OwnAccounts own, Looks looks) {
        this.own = own;
        this.looks = looks;
    }

    /** Somebody looked. */
    record LookView(Instant at, String recipient, String what) {}

    /** Looks at an account, newest first. */
    record LookPage(List<LookView> items, @Nullable Instant next) {}

    @GetMapping("/api/customer/v1/accounts/{accountNumber}/data-accesses")
    @Opens(to = Audience.CUSTOMER, owning = "accounts bound to the caller")
    @Operation(summary = "Which third party looked at what of this account, and when", description = "Newest first.")
    LookPage list(
            Caller caller,
            @PathVariable String accountNumber,
            @RequestParam(required = false) @Nullable Instant cursor,
            @RequestParam(defaultValue = "50") int limit) {
        AccountNumber account = own.one(caller.subject(), accountNumber).state().number();
        int size = Math.clamp(limit, 1, MOST);
        List<Look> found = looks.at(account.value(), SharedData.ROLE, cursor, size + 1);
        List<Look> page = found.subList(0, Math.min(size, found.size()));
        return new LookPage(
                page.stream()
                        .map(look -> new LookView(look.at(), recipient(look), look.detail()))
                        .toList(),
                found.size() > size ? page.getLast().at() : null);
    }

    /** Callers are known to the log as audience and id. */
    private static String recipient(Look look) {
        return look.actor().substring(look.actor().indexOf(':') + 1);
    }
}
