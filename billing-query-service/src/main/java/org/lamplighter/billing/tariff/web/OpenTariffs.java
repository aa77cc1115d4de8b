package org.lamplighter.billing.tariff.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.Tariffs;
import org.lamplighter.billing.rating.VoltageLevel;
import org.lamplighter.billing.tariff.TariffQuery;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.time.TimeConfiguration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Anyone reads tariffs. */
@RestController
@Tag(name = "Tariffs", description = "Published tariffs, for anyone")
final class OpenTariffs {

    private static final Duration FRESH = Duration.ofHours(1);

    private final Tariffs tariffs;
    private final JsonMapper json;
    private final InstantSource clock;

    OpenTariffs(Tariffs tariffs, JsonMapper json, InstantSource clock) {
        this.tariffs = tariffs;
        this.json = json;
        this.clock = clock;
    }

    /** Tariffs that hold on a day. */
    record TariffPage(LocalDate date, List<TariffView> items) {}

    @GetMapping("/api/open/v1/tariffs")
    @Opens(to = Audience.OPEN, owning = "published tariffs")
    @Operation(
            summary = "Tariffs by region, class, voltage and date",
            description = "Region: a province's code (320000) or name (Jiangsu, 江苏), or the code of an area in it."
                    + " Today's when no date is given.")
    ResponseEntity<String> list(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(name = "class", required = false) @Nullable CustomerClass customerClass,
            @RequestParam(required = false) @Nullable VoltageLevel voltage,
            @RequestParam(required = false) @Nullable LocalDate date) {
        LocalDate day = date == null ? LocalDate.ofInstant(clock.instant(), TimeConfiguration.CHINA) : date;
        TariffQuery query = new TariffQuery(region, customerClass, voltage, day);
        String body = json.writeValueAsString(new TariffPage(
                day,
                tariffs.all().stream()
                        .filter(query::matches)
                        .map(TariffView::of)
                        .toList()));
        return ResponseEntity.ok()
                .eTag('"' + fingerprint(body) + '"')
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }

    private static String fingerprint(String body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
