package org.lamplighter.dispatch.crew.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.crew.Crew;
import org.lamplighter.dispatch.crew.CrewLoad;
import org.lamplighter.dispatch.crew.Crews;
import org.lamplighter.dispatch.crew.DutyMark;
import org.lamplighter.dispatch.crew.DutyRules;
import org.lamplighter.dispatch.crew.Shift;
import org.lamplighter.dispatch.crew.Skill;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Crews")
class DeskCrewRoutes {

    private final Crews crews;
    private final DutyRules dutyRules;
    private final Clock clock;

    DeskCrewRoutes(Crews crews, DutyRules dutyRules, Clock clock) {
        this.crews = crews;
        this.dutyRules = dutyRules;
        this.clock = clock;
    }

    /**
     * A crew as the desk sees it.
     *
     * @param shift hours of the day, China time
     * @param onShift whether it works now, by the roster or by its own word
     * @param said whether it said that it began or ended
     * @param saidAt of when
     * @param openOrders orders it holds and has not completed
     * @param mostOrders how many it is given at most by itself; absent for no limit
     * @param breaks hours of the day, China time
     * @param materials what is left on its vehicle, by its table and what work used up since; absent when nobody keeps count
     */
    record CrewView(
            String crewId,
            String name,
            List<String> areaCodes,
            List<String> skills,
            String shift,
            boolean onShift,
            DutyMark.@Nullable Kind said,
            @Nullable Instant saidAt,
            int openOrders,
            @Nullable Integer mostOrders,
            List<String> breaks,
            @Nullable Map<String, Integer> materials) {}

    /** All crews of the caller's areas; there are few. */
    record CrewList(List<CrewView> items) {}

    @GetMapping("/api/desk/v1/crews")
    @Opens(
            to = Audience.DESK,
            roles = {"agent", "dispatcher", "supervisor"},
            owning = "crews that serve one of the caller's service areas")
    @Operation(summary = "Crews with shift and load")
    CrewList list(Caller caller) {
        SortedMap<String, CrewView> views = new TreeMap<>();
        Instant now = clock.instant();
        for (String area : caller.areas()) {
            crews.serving(area).forEach(load -> views.put(load.crew().crewId(), view(load, now)));
        }
        return new CrewList(List.copyOf(views.values()));
    }

    private CrewView view(CrewLoad load, Instant now) {
        Crew crew = load.crew();
        DutyMark mark = load.attendance().mark();
        return new CrewView(
                crew.crewId(),
                crew.name(),
                crew.areas(),
                crew.skills().stream().map(Skill::label).sorted().toList(),
                crew.shift().toString(),
                dutyRules.onDuty(load, now),
                mark == null ? null : mark.kind(),
                mark == null ? null : mark.at(),
                load.openOrders(),
                crew.mostOrders(),
                crew.outfit().breaks().stream().map(Shift::toString).toList(),
                crew.outfit().materials());
    }
}
