package org.lamplighter.dispatch.workorder.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.EquipmentOwner;
import org.lamplighter.contracts.dispatch.FaultClass;
import org.lamplighter.contracts.dispatch.FaultExtent;
import org.lamplighter.contracts.dispatch.HelpKind;
import org.lamplighter.contracts.dispatch.ReturnReason;
import org.lamplighter.contracts.dispatch.VoltageLevel;
import org.lamplighter.dispatch.workorder.CrewStep;
import org.lamplighter.dispatch.workorder.FieldReport;
import org.lamplighter.dispatch.workorder.Findings;
import org.lamplighter.dispatch.workorder.HearCommands;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * A command of a phone.
 *
 * @param commandId the phone's id of it, a UUID or the like
 * @param after the id of the command on the same order that comes before it; absent for the first
 * @param at when it happened, by the phone's clock
 * @param kind what happened; it says which of the others must be there
 * @param position where, for DEPART and ARRIVE
 * @param completion the report, for COMPLETE
 * @param reason why, for RETURN
 * @param survey what was found, for SURVEY
 * @param expectedRestoration when supply is expected back, for EXPECT
 * @param help what is needed, for HELP
 */
record CommandBody(
        @NotNull @Pattern(regexp = "[!-~]{1,64}") String commandId,
        @NotBlank @Size(max = 64) String workOrderId,
        @Pattern(regexp = "[!-~]{1,64}") @Nullable String after,
        @NotNull Instant at,
        @NotNull Kind kind,
        @Nullable PositionBody position,
        @Valid @Nullable CompletionBody completion,
        @Nullable ReturnReason reason,
        @Valid @Nullable SurveyBody survey,
        @Nullable Instant expectedRestoration,
        @Valid @Nullable HelpBody help) {

    /** What may happen in the field. */
    enum Kind {
        ACCEPT,
        DEPART,
        ARRIVE,
        SURVEY,
        EXPECT,
        HELP,
        RESTORE,
        COMPLETE,
        RETURN,
        STAND_DOWN;

        static Kind of(CrewStep step) {
            return switch (step) {
                case CrewStep.Accept _ -> ACCEPT;
                case CrewStep.Depart _ -> DEPART;
                case CrewStep.Arrive _ -> ARRIVE;
                case CrewStep.LookAround _ -> SURVEY;
                case CrewStep.Expect _ -> EXPECT;
                case CrewStep.AskForHelp _ -> HELP;
                case CrewStep.RestoreSupply _ -> RESTORE;
                case CrewStep.Complete _, CrewStep.Report _ -> COMPLETE;
                case CrewStep.StandDown _ -> STAND_DOWN;
                case CrewStep.GiveBack _ -> RETURN;
            };
        }
    }

    /**
     * The crew's report.
     *
     * @param causeClass class of the cause, for a repair; without it, it is the report on other work
     * @param registerKwh reading of the meter's total register, kWh
     * @param seal number of the seal that was put on
     * @param found what was found, in the crew's words; never a customer's data
     */
    record CompletionBody(
            @Nullable CauseClass causeClass,
            @Size(max = 1000) @Nullable String workDone,

            @DecimalMin("0") @Digits(integer = 9, fraction = 4) @Nullable
            BigDecimal registerKwh,

            @Size(max = 64) @Nullable String seal,
            @Size(max = 1000) @Nullable String found,
            @Size(max = 20) @Nullable List<String> photoIds) {
        CrewStep step() {
            List<String> photos = photoIds == null ? List.of() : photoIds;
            return causeClass == null
                    ? new CrewStep.Report(new FieldReport(registerKwh, seal, found, workDone, photos))
                    : new CrewStep.Complete(causeClass, workDone, photos);
        }
    }

    /** What the crew found. */
    record SurveyBody(
            @NotNull FaultClass faultClass,
            @Size(max = 200) @Nullable String phenomenon,
            @Size(max = 200) @Nullable String location,
            @NotNull VoltageLevel voltageLevel,
            @NotNull EquipmentOwner equipmentOwner,
            @NotNull FaultExtent extent) {

        CrewStep step() {
            return new CrewStep.LookAround(
                    new Findings(faultClass, phenomenon, location, voltageLevel, equipmentOwner, extent));
        }
    }

    /** What the crew needs. */
    record HelpBody(
            @NotNull HelpKind kind,
            @Size(max = 200) @Nullable String note) {

        CrewStep step() {
            return new CrewStep.AskForHelp(kind, note);
        }
    }

    /**
     * The command, of its parts.
     *
     * @throws RejectedException when the part is missing that its kind asks for
     */
    HearCommands.Told told() {
        CrewStep step = switch (kind) {
            case ACCEPT -> new CrewStep.Accept();
            case DEPART -> new CrewStep.Depart(null);
            case ARRIVE -> new CrewStep.Arrive(null, null);
            case RESTORE -> new CrewStep.RestoreSupply();
            case STAND_DOWN -> new CrewStep.StandDown();
            case SURVEY -> survey == null ? null : survey.step();
            case EXPECT -> expectedRestoration == null ? null : new CrewStep.Expect(expectedRestoration);
            case HELP -> help == null ? null : help.step();
            case COMPLETE -> completion == null ? null : completion.step();
            case RETURN -> reason == null ? null : new CrewStep.GiveBack(reason);
        };
        if (step == null) {
            throw new RejectedException(Rejection.invalid("command-incomplete", kind.name()));
        }
        return new HearCommands.Told(commandId, workOrderId, after, at, PositionBody.position(position), step);
    }
}
