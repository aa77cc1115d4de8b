package org.lamplighter.billing.consent.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.consent.DataConsent;
import org.lamplighter.billing.consent.SharedData;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Third parties see what they were given. */
@RestController
@Tag(name = "Shared data", description = "What customers let a third party see")
final class SharedConsents {

    private static final int MOST_A_PAGE = 200;

    private final SharedData shared;

    SharedConsents(SharedData shared) {
        this.shared = shared;
    }

    /** Consents that hold; a page may be empty and yet have one after it. */
    record ConsentPage(List<ConsentView> items, @Nullable String next) {}

    @GetMapping("/api/share/v1/consents")
    @Opens(to = Audience.SHARE, scopes = "data:read", owning = "consents given to the caller")
    @Operation(summary = "The consents that hold", description = "By id; each names its account, scopes and last day.")
    ConsentPage list(
            Caller caller,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        int size = Math.clamp(limit, 1, MOST_A_PAGE);
        List<DataConsent> found = shared.of(caller.requirePartnerId(), cursor, size + 1);
        List<DataConsent> page = found.subList(0, Math.min(size, found.size()));
        return new ConsentPage(
                page.stream()
                        .filter(shared::holds)
                        .map(consent -> ConsentView.of(consent, true))
                        .toList(),
                found.size() > size ? page.getLast().consentId() : null);
    }
}
