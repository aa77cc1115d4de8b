package org.lamplighter.billing.identification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.identification.Matter;
import org.lamplighter.billing.identification.ProofItem;
import org.lamplighter.billing.identification.ProofRule;
import org.lamplighter.billing.identification.ProofRules;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.time.TimeConfiguration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Anyone may know what they will be asked for. */
@RestController
@Tag(name = "Proof of identity", description = "What has to be told before an account's data is")
final class OpenProofRules {

    private static final CacheControl MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final ProofRules rules;
    private final ProofTexts texts;
    private final InstantSource clock;

    OpenProofRules(ProofRules rules, ProofTexts texts, InstantSource clock) {
        this.rules = rules;
        this.texts = texts;
        this.clock = clock;
    }

    /** What holds on a day, and what cannot be asked for at all. */
    record ProofRulesView(LocalDate on, List<MatterView> items, List<UnsupportedView> unsupported) {}

    /** What is wanted, and what suffices for it: any one of the alternatives. */
    record MatterView(Matter matter, String label, List<AlternativeView> alternatives) {}

    /** Items that together suffice. */
    record AlternativeView(List<ItemView> items, LocalDate effectiveFrom, String source) {}

    record ItemView(ProofItem item, String label) {}

    /** An item that this service cannot check, and why. */
    record UnsupportedView(ProofItem item, String label, String why) {}

    @GetMapping("/api/open/v1/proof-rules")
    @Opens(to = Audience.OPEN, owning = "public")
    @Operation(
            summary = "What suffices as proof of identity for what, with the source of each rule",
            description =
                    "Today's rules, or those of another day. Items that cannot be checked are named with the reason;"
                            + " who sends one is refused.")
    ResponseEntity<ProofRulesView> rules(@RequestParam(required = false) @Nullable LocalDate on, Locale locale) {
        LocalDate day = on == null ? LocalDate.ofInstant(clock.instant(), TimeConfiguration.CHINA) : on;
        ProofRulesView view = new ProofRulesView(
                day,
                Arrays.stream(Matter.values())
                        .map(matter -> new MatterView(
                                matter,
                                texts.matter(matter, locale),
                                rules.on(day, matter).stream()
                                        .map(rule -> alternative(rule, locale))
                                        .toList()))
                        .toList(),
                Arrays.stream(ProofItem.values())
                        .filter(item -> !item.isCheckable())
                        .map(item -> new UnsupportedView(item, texts.item(item, locale), texts.why(item, locale)))
                        .toList());
        return ResponseEntity.ok()
                .cacheControl(MINUTES)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(view);
    }

    private AlternativeView alternative(ProofRule rule, Locale locale) {
        return new AlternativeView(
                rule.items().stream()
                        .sorted()
                        .map(item -> new ItemView(item, texts.item(item, locale)))
                        .toList(),
                rule.effectiveFrom(),
                rule.source());
    }
}
