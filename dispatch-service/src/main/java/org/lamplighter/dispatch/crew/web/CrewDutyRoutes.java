package org.lamplighter.dispatch.crew.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.crew.DutyMark;
import org.lamplighter.dispatch.crew.DutyRules;
import org.lamplighter.dispatch.crew.TellDuty;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * A crew tells whether it works and where it is. The time told makes a repetition harmless, so these need no key. Positions
 * are written to no log.
 */
@RestController
@Tag(name = "Duty of a crew")
class CrewDutyRoutes {

    private static final String OWN = "the caller's crew";

    private final TellDuty tellDuty;
    private final DutyRules rules;
    private final Clock clock;

    CrewDutyRoutes(TellDuty tellDuty, DutyRules rules, Clock clock) {
        this.tellDuty = tellDuty;
        this.rules = rules;
        this.clock = clock;
    }

    /** When, by the phone's clock. */
    record DutyBody(@NotNull Instant at) {}

    /** Where, WGS 84, and when, by the phone's clock. */
    record SeenBody(
            double latitude, double longitude, @NotNull Instant at) {}

    /**
     * A crew's duty.
     *
     * @param planned hours of the day by the roster, China time
     * @param onShift whether it works now, and may be given orders
     * @param said what the crew said last of it
     */
    record DutyView(
            String planned, boolean onShift, @Nullable SaidView said) {}

    /** What the crew said: START or END, and when. */
    record SaidView(DutyMark.Kind kind, Instant at) {}

    @GetMapping("/api/crew/v1/shift")
    @Opens(to = Audience.CREW, roles = "crew", owning = OWN)
    @Operation(summary = "Whether the crew works, by roster and by its own word")
    DutyView shift(Caller caller) {
        return view(tellDuty.find(caller.requireCrewId()));
    }

    @PostMapping("/api/crew/v1/shift/start")
    @Opens(to = Audience.CREW, roles = "crew", owning = OWN)
    @Operation(summary = "The crew begins its work; from now on it is given orders")
    DutyView start(@Valid @RequestBody DutyBody body, Caller caller) {
        return view(tellDuty.mark(caller.requireCrewId(), new DutyMark(DutyMark.Kind.START, body.at())));
    }

    @PostMapping("/api/crew/v1/shift/end")
    @Opens(to = Audience.CREW, roles = "crew", owning = OWN)
    @Operation(
            summary = "The crew ends its work; it is given no new orders until its next shift begins",
            description = "Orders that it holds stay with it. Its position is forgotten.")
    DutyView end(@Valid @RequestBody DutyBody body, Caller caller) {
        return view(tellDuty.mark(caller.requireCrewId(), new DutyMark(DutyMark.Kind.END, body.at())));
    }

    @PutMapping("/api/crew/v1/position")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Opens(to = Audience.CREW, roles = "crew", owning = OWN)
    @Operation(
            summary = "Where the crew is",
            description = "The newest by the phone's time is kept, and no other; the choice of crews goes by it.")
    void seen(@Valid @RequestBody SeenBody body, Caller caller) {
        tellDuty.seen(caller.requireCrewId(), new Position(body.latitude(), body.longitude()), body.at());
    }

    private DutyView view(CrewLoad load) {
        DutyMark mark = load.attendance().mark();
        return new DutyView(
                load.crew().shift().toString(),
                rules.onDuty(load, clock.instant()),
                mark == null ? null : new SaidView(mark.kind(), mark.at()));
    }
}
