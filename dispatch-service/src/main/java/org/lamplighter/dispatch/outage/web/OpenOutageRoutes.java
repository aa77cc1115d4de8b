package org.lamplighter.dispatch.outage.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.network.Network;
import org.lamplighter.dispatch.network.TransformerArea;
import org.lamplighter.dispatch.outage.OutageLists;
import org.lamplighter.dispatch.paging.Page;
import org.lamplighter.dispatch.paging.PageRequest;
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
    @Operation(summary = "Outages of an area: open ones, then those restored within a day")
    ResponseEntity<Page<PublishedOutage>> published(
            @RequestParam String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        if (!AREA.matcher(area).matches()) {
            throw new IllegalArgumentException("an area code has six digits");
        }
        Instant since = clock.instant().minus(RESTORED_WITHIN);
        Map<String, String> names = new HashMap<>();
        Page<PublishedOutage> page = lists.published(area, since, PageRequest.of(cursor, limit))
                .map(outage -> PublishedOutage.of(
                        outage, names.computeIfAbsent(outage.state().transformerArea(), this::name)));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(page);
    }

    private String name(String transformerArea) {
        return network.transformerArea(transformerArea)
                .map(TransformerArea::name)
                .orElse(transformerArea);
    }
}
