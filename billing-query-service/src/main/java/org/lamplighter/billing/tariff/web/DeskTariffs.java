package org.lamplighter.billing.tariff.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.billing.tariff.LoadTariffs;
import org.lamplighter.billing.tariff.PublishedTariffs;
import org.lamplighter.billing.tariff.TariffPlan;
import org.lamplighter.billing.tariff.TariffTables;
import org.lamplighter.billing.tariff.TariffVersion;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Editors publish tariffs. */
@RestController
@Tag(name = "Tariffs at the desk", description = "Versions of tariffs: load, look through, take back")
final class DeskTariffs {

    private final LoadTariffs load;
    private final PublishedTariffs published;
    private final TariffTables tables;

    DeskTariffs(LoadTariffs load, PublishedTariffs published, TariffTables tables) {
        this.load = load;
        this.published = published;
        this.tables = tables;
    }

    /** Whether a version was sent before. */
    enum Result {
        NEW,
        UNCHANGED
    }

    /** What became of what was sent, or would. */
    record LoadView(boolean dryRun, List<StepView> items) {

        static LoadView of(boolean dryRun, TariffPlan plan) {
            return new LoadView(dryRun, plan.steps().stream().map(StepView::of).toList());
        }
    }

    /** One version; {@code ends} names those whose place it takes. */
    record StepView(String tariffId, Result result, LocalDate effectiveFrom, List<String> ends) {

        static StepView of(TariffPlan.Step step) {
            return new StepView(
                    step.tariff().id(),
                    step.isNew() ? Result.NEW : Result.UNCHANGED,
                    step.tariff().effectiveFrom(),
                    step.ends());
        }
    }

    record VersionPage(List<VersionView> items) {}

    /**
     * A version.
     *
     * @param effectiveTo last day, when it was written so
     * @param endedBy the version that takes its place
     * @param endsBefore first day of the version that takes its place
     * @param billedUpTo last day that bills were rated by it; it cannot be changed on the days up to it
     * @param loadedBy who sent it; absent when it is one of the service's files
     * @param withdrawn whether it was taken back
     */
    record VersionView(
            String tariffId,
            String region,
            CustomerClass customerClass,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @Nullable String endedBy,
            @Nullable LocalDate endsBefore,
            @Nullable LocalDate billedUpTo,
            @Nullable String loadedBy,
            @Nullable Instant loadedAt,
            String source,
            boolean withdrawn) {

        static VersionView of(PublishedTariffs.Entry entry) {
            Tariff tariff = entry.written();
            TariffVersion known = entry.known();
            TariffVersion.Succession end = known.succession();
            TariffVersion.Loaded loaded = known.loaded();
            return new VersionView(
                    tariff.id(),
                    tariff.region().code(),
                    tariff.customerClass(),
                    tariff.effectiveFrom(),
                    tariff.effectiveTo(),
                    end == null ? null : end.by(),
                    end == null ? null : end.from(),
                    known.billedUpTo(),
                    loaded == null ? null : loaded.by(),
                    loaded == null ? null : loaded.at(),
                    tariff.source(),
                    known.withdrawn());
        }
    }

    @PostMapping(
            path = "/api/desk/v1/tariffs",
            consumes = {"application/json", "text/csv"})
    @Opens(to = Audience.DESK, roles = "editor", owning = "tariffs of every region")
    @Operation(
            summary = "Load versions of tariffs",
            description =
                    "In the form of the service's files (a region and its tariffs), of the same as a table (text/csv), or"
                            + " of URDB. A version takes the"
                            + " place of one that stands open, from its first day on; the days that bills were rated on cannot be"
                            + " taken. Sent again it changes nothing. With dryRun=true it is only said what would be done. Every"
                            + " instance rates by it within seconds. Of a table every wrong row is listed under rows, and none is"
                            + " taken.")
    LoadView load(Caller caller, @RequestParam(defaultValue = "false") boolean dryRun, @RequestBody byte[] file) {
        String text = SentTariffs.text(file);
        return LoadView.of(dryRun, dryRun ? load.plan(text) : load.load(caller.identity(), text));
    }

    @GetMapping("/api/desk/v1/tariffs")
    @Opens(to = Audience.DESK, roles = "editor", owning = "tariffs of every region")
    @Operation(summary = "Every version, what ended it, and up to when bills were rated by it")
    VersionPage list() {
        return new VersionPage(published.entries().stream().map(VersionView::of).toList());
    }

    @GetMapping(path = "/api/desk/v1/tariffs/{tariffId}.csv", produces = "text/csv;charset=UTF-8")
    @Opens(to = Audience.DESK, roles = "editor", owning = "tariffs of every region")
    @Operation(
            summary = "A version as a table",
            description = "CSV as it can be sent: to begin the next version from, with a new id and first day.")
    ResponseEntity<byte[]> table(@PathVariable String tariffId) {
        Tariff tariff = published.entries().stream()
                .map(PublishedTariffs.Entry::written)
                .filter(written -> written.id().equals(tariffId))
                .findFirst()
                .orElseThrow(() -> new RejectedException(Rejection.notFound()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + tariffId + ".csv\"")
                .body(tables.write(tariff).getBytes(StandardCharsets.UTF_8));
    }

    @DeleteMapping("/api/desk/v1/tariffs/{tariffId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Opens(to = Audience.DESK, roles = "editor", owning = "tariffs of every region")
    @Operation(
            summary = "Take a version back",
            description = "One that was loaded, that no bill was rated by and nothing takes the place of. What it had"
                    + " ended stands open again.")
    void withdraw(Caller caller, @PathVariable String tariffId) {
        load.withdraw(caller.identity(), tariffId);
    }
}
