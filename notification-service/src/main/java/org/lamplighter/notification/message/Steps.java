package org.lamplighter.notification.message;

import static org.lamplighter.notification.text.Placeholder.ANSWER_BY;
import static org.lamplighter.notification.text.Placeholder.ARRIVE_BY;
import static org.lamplighter.notification.text.Placeholder.CASE;
import static org.lamplighter.notification.text.Placeholder.CAUSE;
import static org.lamplighter.notification.text.Placeholder.CREW;
import static org.lamplighter.notification.text.Placeholder.CREW_EXPECTED;
import static org.lamplighter.notification.text.Placeholder.HOLD_REASON;
import static org.lamplighter.notification.text.Placeholder.NEXT_UPDATE;
import static org.lamplighter.notification.text.Placeholder.RESTORATION_EXPECTED;
import static org.lamplighter.notification.text.Placeholder.RESTORE_BY;

import java.util.Optional;
import org.lamplighter.contracts.intake.CaseClosed;
import org.lamplighter.contracts.intake.CaseProgressed;
import org.lamplighter.contracts.intake.CaseReopened;
import org.lamplighter.contracts.intake.ConfirmationAsked;
import org.lamplighter.contracts.intake.FaultReported;
import org.lamplighter.contracts.intake.Milestone;
import org.lamplighter.kit.events.EventMetadata;
import org.lamplighter.notification.preferences.MessageKind;
import org.lamplighter.notification.text.Template;
import org.lamplighter.notification.text.Wording;

/** Which step each event of a case is. */
public final class Steps {

    private Steps() {}

    /** The report was accepted; under a known outage no arrival is promised, because no crew is sent for it. */
    public static Step of(FaultReported event, EventMetadata metadata) {
        Wording wording = event.knownOutageId() == null
                ? say(Template.REPORT_ACCEPTED, event.caseId())
                        .moment(ARRIVE_BY, event.arriveBy())
                        .moment(RESTORE_BY, event.restoreBy())
                : say(Template.REPORT_ACCEPTED_UNDER_OUTAGE, event.caseId());
        return step(event.caseId(), metadata, MessageKind.REPORT_ACCEPTED, wording);
    }

    /** The case went on; empty for a milestone that this version does not know. */
    public static Optional<Step> of(CaseProgressed event, EventMetadata metadata) {
        Milestone milestone = event.milestone();
        if (milestone == null) {
            return Optional.empty();
        }
        MessageKind kind = switch (milestone) {
            case CREW_ASSIGNED,
                    CREW_ACCEPTED,
                    CREW_DEPARTED,
                    CREW_ARRIVED,
                    SUPPLY_RESTORED,
                    REPAIR_COMPLETED,
                    ANSWERED_ARREARS,
                    ANSWERED_OWN_INSTALLATION,
                    ANSWERED_THEFT,
                    ANSWERED_BREACH,
                    ORDER_ON_HOLD,
                    ORDER_GOES_ON -> MessageKind.REPAIR_PROGRESS;
            case JOINED_OUTAGE, OUTAGE_UPDATED -> MessageKind.OUTAGE_NEWS;
        };
        return Optional.of(step(event.caseId(), metadata, kind, wording(event, milestone)));
    }

    private static Wording wording(CaseProgressed event, Milestone milestone) {
        return switch (milestone) {
            case CREW_ASSIGNED -> crewExpected(event, Template.CREW_ASSIGNED);
            case CREW_ACCEPTED -> crewExpected(event, Template.CREW_ACCEPTED);
            case CREW_DEPARTED -> crewExpected(event, Template.CREW_DEPARTED);
            case CREW_ARRIVED -> say(Template.CREW_ARRIVED, event.caseId()).word(CREW, event.crewName());
            case SUPPLY_RESTORED -> say(Template.SUPPLY_RESTORED, event.caseId());
            case REPAIR_COMPLETED -> say(Template.REPAIR_COMPLETED, event.caseId());
            case JOINED_OUTAGE -> outage(event, Template.JOINED_OUTAGE);
            case OUTAGE_UPDATED -> outage(event, Template.OUTAGE_UPDATED);
            case ANSWERED_ARREARS -> say(Template.ANSWERED_ARREARS, event.caseId());
            case ANSWERED_OWN_INSTALLATION -> say(Template.ANSWERED_OWN_INSTALLATION, event.caseId());
            case ANSWERED_THEFT -> say(Template.ANSWERED_THEFT, event.caseId());
            case ANSWERED_BREACH -> say(Template.ANSWERED_BREACH, event.caseId());
            case ORDER_ON_HOLD ->
                say(Template.ORDER_ON_HOLD, event.caseId())
                        .cause(HOLD_REASON, event.holdReason())
                        .moment(NEXT_UPDATE, event.nextUpdateAt());
            case ORDER_GOES_ON ->
                say(Template.ORDER_GOES_ON, event.caseId())
                        .moment(ARRIVE_BY, event.arriveBy())
                        .moment(RESTORE_BY, event.restoreBy());
        };
    }

    /** The customer is asked whether it is solved; of an outage that is thought to be over, whether supply is back. */
    public static Step of(ConfirmationAsked event, EventMetadata metadata) {
        Template template =
                event.supplyBackSince() == null ? Template.CONFIRMATION_ASKED : Template.RESTORATION_TO_CONFIRM;
        Wording wording = say(template, event.caseId()).moment(ANSWER_BY, event.answerBy());
        return step(event.caseId(), metadata, MessageKind.FOLLOW_UP, wording);
    }

    /** The case was closed. */
    public static Step of(CaseClosed event, EventMetadata metadata) {
        Template template =
                event.confirmedByCustomer() ? Template.CASE_CLOSED_CONFIRMED : Template.CASE_CLOSED_UNANSWERED;
        return step(event.caseId(), metadata, MessageKind.FOLLOW_UP, say(template, event.caseId()));
    }

    /** The case starts again. */
    public static Step of(CaseReopened event, EventMetadata metadata) {
        Wording wording = say(Template.CASE_REOPENED, event.caseId())
                .moment(ARRIVE_BY, event.arriveBy())
                .moment(RESTORE_BY, event.restoreBy());
        return step(event.caseId(), metadata, MessageKind.REPORT_ACCEPTED, wording);
    }

    private static Wording crewExpected(CaseProgressed event, Template template) {
        return say(template, event.caseId()).word(CREW, event.crewName()).moment(CREW_EXPECTED, event.crewExpectedAt());
    }

    private static Wording outage(CaseProgressed event, Template template) {
        return say(template, event.caseId())
                .cause(CAUSE, event.cause())
                .moment(RESTORATION_EXPECTED, event.expectedRestoration())
                .moment(NEXT_UPDATE, event.nextUpdateAt());
    }

    private static Wording say(Template template, String caseId) {
        return Wording.of(template).word(CASE, caseId);
    }

    private static Step step(String caseId, EventMetadata metadata, MessageKind kind, Wording wording) {
        return new Step(caseId, metadata.sequence(), metadata.time(), kind, wording);
    }
}
