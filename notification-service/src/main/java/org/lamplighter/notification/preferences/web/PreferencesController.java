package org.lamplighter.notification.preferences.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.idempotency.Answers;
import org.lamplighter.notification.preferences.CustomerPreferences;
import org.lamplighter.notification.preferences.Preferences;
import org.lamplighter.notification.preferences.Preferences.Choice;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class PreferencesController {

    private static final String PATH = "/api/customer/v1/message-preferences";
    private static final Pattern VERSION_TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private final CustomerPreferences preferences;

    PreferencesController(CustomerPreferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping(PATH)
    @Opens(to = Audience.CUSTOMER, owning = "the caller's own preferences")
    @Operation(summary = "What you are told over which channel")
    ResponseEntity<PreferencesView> get(Caller caller) {
        return answer(preferences.of(caller.subject()));
    }

    @PutMapping(PATH)
    @Opens(to = Audience.CUSTOMER, owning = "the caller's own preferences")
    @Operation(summary = "Choose what you are told over which channel; the inbox and stop notices are always on")
    ResponseEntity<PreferencesView> put(
            Caller caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PreferencesView wanted) {
        Set<Choice> off = wanted.off();
        if (off.stream().anyMatch(choice -> !choice.channel().canBeSwitchedOff())) {
            throw new RejectedException(Rejection.invalid("channel-always-on"));
        }
        if (off.stream().anyMatch(choice -> !choice.kind().canBeSwitchedOff())) {
            throw new RejectedException(Rejection.invalid("kind-always-on"));
        }
        return answer(preferences.replace(caller.subject(), expectedVersion(ifMatch), new Preferences(off)));
    }

    private static ResponseEntity<PreferencesView> answer(Stored<Preferences> stored) {
        return ResponseEntity.ok().eTag(Answers.etag(stored.version())).body(PreferencesView.of(stored.state()));
    }

    /** A tag this service never gave names no version: it can only be stale. */
    private static OptionalLong expectedVersion(@Nullable String tag) {
        if (tag == null || tag.equals("*")) {
            return OptionalLong.empty();
        }
        Matcher version = VERSION_TAG.matcher(tag.strip());
        return OptionalLong.of(version.matches() ? Long.parseLong(version.group(1)) : -1);
    }
}
