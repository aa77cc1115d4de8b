package org.lamplighter.notification.mailbox.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.caller.LocalOnly;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.kit.time.TimeConfiguration;
import org.lamplighter.notification.mailbox.Mailbox;
import org.lamplighter.notification.mailbox.MailboxEnabled;
import org.lamplighter.notification.mailbox.MailboxEntry;
import org.lamplighter.notification.preferences.MessageKind;
import org.lamplighter.notification.text.Language;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Hidden
@RestController
@MailboxEnabled
final class MailboxController {

    private static final int SHOWN = 100;

    private final Mailbox mailbox;

    MailboxController(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** An entry with its number masked. */
    record EntryView(
            String messageId,
            String to,
            @Nullable String caseId,
            MessageKind kind,
            String text,
            int segments,
            OffsetDateTime at) {

        static EntryView of(MailboxEntry entry) {
            return new EntryView(
                    entry.id(),
                    entry.to().masked(),
                    entry.caseId(),
                    entry.kind(),
                    entry.text(),
                    entry.segments(),
                    entry.at().atZone(TimeConfiguration.CHINA).toOffsetDateTime());
        }
    }

    @LocalOnly
    @GetMapping(path = "/mailbox/messages", produces = MediaType.APPLICATION_JSON_VALUE)
    List<EntryView> messages(
            @RequestParam(required = false) @Nullable String to, @RequestParam(defaultValue = "100") int limit) {
        return mailbox.latest(number(to), Math.clamp(limit, 1, SHOWN)).stream()
                .map(EntryView::of)
                .toList();
    }

    @LocalOnly
    @GetMapping(path = "/mailbox", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> page(
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale) {
        Language language = Language.of(lang == null ? locale.toLanguageTag() : lang);
        MailboxPage page = new MailboxPage(language, to);
        List<MailboxEntry> entries;
        try {
            entries = mailbox.latest(number(to), SHOWN);
        } catch (IllegalArgumentException e) {
            entries = List.of(); // Nothing went to what is no number; what was typed is shown again.
        }
        return ResponseEntity.ok()
                .header("Content-Security-Policy", MailboxPage.POLICY)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(page.render(entries));
    }

    private static @Nullable PhoneNumber number(@Nullable String to) {
        return to == null || to.isBlank() ? null : new PhoneNumber(to);
    }
}
