package org.lamplighter.dispatch.outage.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.OutageKind;
import org.lamplighter.dispatch.network.Device;
import org.lamplighter.dispatch.outage.ChangePlan;
import org.lamplighter.dispatch.outage.NoticeRule;
import org.lamplighter.dispatch.outage.NoticeRules;
import org.lamplighter.dispatch.outage.PlanOutage;
import org.lamplighter.kit.caller.Audience;
import org.lamplighter.kit.caller.Caller;
import org.lamplighter.kit.caller.Opens;
import org.lamplighter.kit.idempotency.Answers;
import org.lamplighter.kit.idempotency.IdempotentRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Outages at the desk")
class DeskPlannedOutageRoutes {

    private static final String OUTAGES = "/api/desk/v1/outages";
    private static final String OF_AREAS = "outages of the caller's service areas";

    private final PlanOutage planOutage;
    private final ChangePlan changePlan;
    private final NoticeRules rules;
    private final Answers answers;

    DeskPlannedOutageRoutes(PlanOutage planOutage, ChangePlan changePlan, NoticeRules rules, Answers answers) {
        this.planOutage = planOutage;
        this.changePlan = changePlan;
        this.rules = rules;
        this.answers = answers;
    }

    /** What is switched off: a substation by its name, a feeder or a transformer area by its code. */
    record DeviceBody(
            @NotNull Device.Kind kind,
            @NotNull @Size(min = 1, max = 64) String code) {}

    /** What is announced. */
    record PlanBody(
            @NotNull OutageKind kind,
            @NotNull @Pattern(regexp = "\\d{6}") String areaCode,
            @NotEmpty @Size(max = 200) List<@Valid @NotNull DeviceBody> devices,
            @Nullable CauseClass cause,
            @NotNull Instant from,
            @NotNull Instant until,
            @Nullable @Size(max = 200) String lateReason) {}

    /** What is changed and why; what is not given stays. */
    record ChangeBody(
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable @Size(max = 200) List<@Valid @NotNull DeviceBody> devices,
            @NotBlank @Size(max = 200) String reason,
            @Nullable Instant decidedAt) {}

    /** A rule of notice; durations in hours. */
    record RuleView(String kind, LocalDate effectiveFrom, long usualHours, long atLeastHours, String source) {
        static RuleView of(NoticeRule rule) {
            return new RuleView(
                    rule.kind().name(),
                    rule.effectiveFrom(),
                    rule.usual().toHours(),
                    rule.atLeast().toHours(),
                    rule.source());
        }
    }

    @PostMapping(OUTAGES)
    @Opens(to = Audience.DESK, roles = "dispatcher", owning = OF_AREAS)
    @Operation(
            summary = "Announce an outage (planned, temporary, over capacity, orderly use)",
            description =
                    "Published at once and begun at its time; who reports from its transformer areas then is told of it and gets no crew. Refused when the notice is too short for its kind.")
    ResponseEntity<String> publish(@Valid @RequestBody PlanBody body, Caller caller, IdempotentRequest request) {
        PlanOutage.Announcement told = new PlanOutage.Announcement(
                caller.subject(),
                caller.areas(),
                body.areaCode(),
                body.kind(),
                devices(body.devices()),
                body.cause() == null ? CauseClass.OPERATION_AND_MAINTENANCE : body.cause(),
                body.from(),
                body.until(),
                body.lateReason());
        return answers.respond(planOutage.publish(
                told,
                request,
                outage -> answers.created(
                        OUTAGES + "/" + outage.state().outageId(), outage.version(), OutageView.of(outage))));
    }

    @PostMapping(OUTAGES + "/{id}/changes")
    @Opens(to = Audience.DESK, roles = "dispatcher", owning = OF_AREAS)
    @Operation(
            summary = "Change times or devices of an announced outage",
            description =
                    "Public at once. Who would be without supply sooner than announced must hear as early as of a new one; under way, only the end changes, and who reported from it is told. Changes are public 10 minutes after they were decided, a later end 30 minutes before the announced one; what is not is marked as late.")
    ResponseEntity<String> change(
            @PathVariable String id, @Valid @RequestBody ChangeBody body, Caller caller, IdempotentRequest request) {
        ChangePlan.Change told = new ChangePlan.Change(
                caller.subject(),
                caller.areas(),
                body.from(),
                body.until(),
                devices(body.devices() == null ? List.of() : body.devices()),
                body.reason(),
                body.decidedAt());
        return answers.respond(
                changePlan.change(id, told, request, outage -> answers.ok(outage.version(), OutageView.of(outage))));
    }

    private static List<Device> devices(List<DeviceBody> bodies) {
        return bodies.stream()
                .map(device -> new Device(device.kind(), device.code()))
                .toList();
    }

    @PostMapping(OUTAGES + "/{id}/end")
    @Opens(to = Audience.DESK, roles = "dispatcher", owning = OF_AREAS)
    @Operation(summary = "An announced outage is over, or called off before it began")
    ResponseEntity<String> end(@PathVariable String id, Caller caller, IdempotentRequest request) {
        return answers.respond(planOutage.end(
                id,
                caller.areas(),
                caller.subject(),
                request,
                outage -> answers.ok(outage.version(), OutageView.of(outage))));
    }

    @GetMapping(OUTAGES + "/notice-rules")
    @Opens(
            to = Audience.DESK,
            roles = {"agent", "dispatcher", "supervisor"},
            owning = "rules, the same for everyone")
    @Operation(summary = "How long before it begins an outage must be public, with the source of each rule")
    List<RuleView> rules() {
        return rules.all().stream().map(RuleView::of).toList();
    }
}
