package org.lamplighter.intake.promises.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.intake.promises.Limit;
import org.lamplighter.intake.promises.LimitCalendar;
import org.lamplighter.intake.promises.LimitStep;
import org.lamplighter.intake.promises.LimitTable;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Opens;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Service promises", description = "Time limits the utility holds itself to")
class PromisesController {

    private static final CacheControl MINUTES =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final LimitTable limits;
    private final Clock clock;

    PromisesController(LimitTable limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** All promises of a day. */
    record PromisesView(LocalDate on, List<PromiseView> items) {}

    /** One promise; without a class it holds for every class that has no row of its own. */
    record PromiseView(
            LimitStep step,
            @Nullable SiteClass siteClass,
            Label label,
            Duration limit,
            long minutes,
            LimitCalendar calendar,
            LocalDate effectiveFrom,
            String source) {

        static PromiseView of(Limit limit) {
            return new PromiseView(
                    limit.step(),
                    limit.siteClass(),
                    new Label(limit.labelZh(), limit.labelEn()),
                    limit.limit(),
                    limit.limit().toMinutes(),
                    limit.calendar(),
                    limit.effectiveFrom(),
                    limit.source());
        }
    }

    /** A name in both languages. */
    record Label(String zh, String en) {}

    @GetMapping("/api/open/v1/service-promises")
    @Opens(to = Audience.OPEN, owning = "public")
    @Operation(summary = "Service promises that hold today, or held on another day, with the rule each comes from")
    ResponseEntity<PromisesView> promises(@RequestParam(required = false) @Nullable LocalDate on) {
        LocalDate day = on == null ? LimitTable.day(clock.instant()) : on;
        List<PromiseView> items = limits.on(day).stream().map(PromiseView::of).toList();
        return ResponseEntity.ok().cacheControl(MINUTES).body(new PromisesView(day, items));
    }
}
