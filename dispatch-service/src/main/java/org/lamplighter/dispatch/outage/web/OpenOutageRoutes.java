package org.lamplighter.dispatch.outage.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.network.Network;
import org.lamplighter.dispatch.network.TransformerArea;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.OutageLists;
import org.lamplighter.dispatch.paging.Page;
import org.lamplighter.dispatch.paging.PageRequest;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Opens;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Published outages")
class OpenOutageRoutes {

    private static final Pattern AREA = Pattern.compile("\\d{6}");
    private static final Duration RESTORED_WITHIN = Duration.ofHours(24);

    /** An answer may be this old; the news in it are promised in hours. */
    private static final Duration FRESH = Duration.ofSeconds(15);

    private final OutageLists lists;
    private final Network network;
    private final Clock clock;

    OpenOutageRoutes(OutageLists lists, Network network, Clock clock) {
        this.lists = lists;
        this.network = network;
        this.clock = clock;
    }

    @GetMapping("/api/open/v1/outages")
    @Opens(to = Audience.OPEN, owning = "published outages, without personal data")
    @Operation(summary = "Outages of an area: open ones, then announced ones, then those restored within a day")
    ResponseEntity<Page<PublishedOutage>> published(
            @RequestParam String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Page<Stored<Outage>> page = page(area, cursor, limit);
        Map<String, TransformerArea> known = dark(page);
        return fresh().body(page.map(outage -> PublishedOutage.of(outage, known)));
    }

    @GetMapping(path = "/api/open/v1/outages/geojson", produces = "application/geo+json")
    @Opens(to = Audience.OPEN, owning = "published outages, without personal data")
    @Operation(
            summary = "The same as a map: GeoJSON (RFC 7946), a point per transformer area",
            description =
                    "Points are rounded to a thousandth of a degree (some 100 m): where it is dark is public, where equipment stands is not.")
    ResponseEntity<OutageMap> map(
            @RequestParam String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Page<Stored<Outage>> page = page(area, cursor, limit);
        return fresh().body(OutageMap.of(page, dark(page)));
    }

    private Page<Stored<Outage>> page(String area, @Nullable String cursor, @Nullable Integer limit) {
        if (!AREA.matcher(area).matches()) {
            throw new IllegalArgumentException("an area code has six digits");
        }
        Instant now = clock.instant();
        return lists.published(area, now, now.minus(RESTORED_WITHIN), PageRequest.of(cursor, limit));
    }

    private Map<String, TransformerArea> dark(Page<Stored<Outage>> page) {
        return network.transformerAreas(page.items().stream()
                .flatMap(outage -> outage.state().scope().transformerAreas().stream())
                .collect(Collectors.toSet()));
    }

    private static ResponseEntity.BodyBuilder fresh() {
        return ResponseEntity.ok().cacheControl(CacheControl.maxAge(FRESH).cachePublic());
    }
}
