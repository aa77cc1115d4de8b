package org.lamplighter.dispatch.figures.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.figures.GroupBy;
import org.lamplighter.dispatch.figures.ReadFigures;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures for reports. */
@RestController
@Tag(
        name = "Figures",
        description = "Minutes to assign, accept, arrive and restore; SAIDI, SAIFI, CAIDI; repeat reports")
class FiguresRoutes {

    private static final String FIGURES = "/api/desk/v1/figures";
    private static final String OF_AREAS = "figures of the caller's service areas";
    private static final String CSV = "text/csv;charset=UTF-8";

    private final ReadFigures readFigures;

    FiguresRoutes(ReadFigures readFigures) {
        this.readFigures = readFigures;
    }

    @GetMapping(path = FIGURES, produces = MediaType.APPLICATION_JSON_VALUE)
    @Opens(
            to = Audience.DESK,
            roles = {"dispatcher", "supervisor"},
            owning = OF_AREAS)
    @Operation(
            summary = "Figures of a period by service area, feeder or crew",
            description = "Days are China time, both counted, 92 at most. An order belongs to the day it was opened,"
                    + " an outage to the day supply went. Reliability follows IEEE Std 1366-2012, planned interruptions and major event days"
                    + " included.")
    FiguresView figures(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "area") String by,
            @RequestParam(required = false) @Nullable String area,
            Caller caller) {
        return read(from, to, by, area, caller);
    }

    @GetMapping(path = FIGURES + "/table", produces = CSV)
    @Opens(
            to = Audience.DESK,
            roles = {"dispatcher", "supervisor"},
            owning = OF_AREAS)
    @Operation(summary = "The same as a table, to be downloaded (CSV)")
    ResponseEntity<String> table(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "area") String by,
            @RequestParam(required = false) @Nullable String area,
            Caller caller) {
        FiguresView figures = read(from, to, by, area, caller);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"figures-" + from + "-" + to + "-" + figures.by() + ".csv\"")
                .body(FiguresTable.of(figures));
    }

    private FiguresView read(LocalDate from, LocalDate to, String by, @Nullable String area, Caller caller) {
        if (area != null && !caller.worksFor(area)) {
            throw new RejectedException(Rejection.notFound());
        }
        Set<String> areas = area == null ? caller.areas() : Set.of(area);
        return FiguresView.of(readFigures.read(areas, from, to, GroupBy.valueOf(by.toUpperCase(Locale.ROOT))));
    }
}
