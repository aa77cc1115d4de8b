package org.lamplighter.intake.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.OutageStage;
import org.lamplighter.contracts.intake.Channel;
import org.lamplighter.contracts.intake.Extent;
import org.lamplighter.contracts.intake.SelfCheck;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.contracts.intake.Symptom;
import org.lamplighter.contracts.intake.Urgency;
import org.lamplighter.intake.outages.KnownOutage;
import org.lamplighter.intake.promises.LimitTable;
import org.lamplighter.intake.promises.Limits;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.lamplighter.kit.personal.PersonalText;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.kit.personal.PostalAddress;

/** Cases for tests: one report at nine in the morning, and what happens to it. */
final class CaseMother {

    static final Instant NINE = Instant.parse("2026-11-22T01:00:00Z");
    static final LimitTable LIMITS = Limits.usual();
    static final Sealing SEALING = new PersonalDataCipher("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")::seal;
    static final String CASE = "C-7K3F9QZT2M4WX8AB";
    static final String ORDER = "W-1";
    static final String OUTAGE = "O-1";
    static final String CREW = "SZ-GS-01";
    static final String CREW_NAME = "姑苏抢修一班";

    private CaseMother() {}

    static Instant at(int minutes) {
        return NINE.plus(Duration.ofMinutes(minutes));
    }

    static Report report() {
        return report(new SelfCheck(true, false, true), Symptom.NO_POWER, Urgency.ORDINARY);
    }

    static Report report(SelfCheck check, Symptom symptom, Urgency urgency) {
        return new Report(
                NINE,
                Channel.MOBILE_APP,
                null,
                "lin",
                new AccountNumber("3205080001"),
                "320508",
                "T-GS-10101",
                SiteClass.URBAN,
                new PersonName("林晓雨"),
                new PhoneNumber("19905120001"),
                new PostalAddress("苏州市姑苏区平江路32号14幢903室"),
                symptom,
                Extent.BUILDING,
                check,
                urgency,
                new PersonalText("家里停电了"),
                "zh");
    }

    /** Reported while nothing was known of an outage. */
    static Case reported() {
        return state(Case.opened(CASE, report(), Site.UNKNOWN, null, LIMITS, SEALING));
    }

    /** Reported while an outage was known, whose cause was still looked for. */
    static Case reportedInOutage() {
        KnownOutage outage = new KnownOutage(OUTAGE, CauseClass.UNDER_INVESTIGATION, at(120), at(60));
        return state(Case.opened(CASE, report(), Site.UNKNOWN, outage, LIMITS, SEALING));
    }

    /** A case in each state; those underway are linked to the outage. */
    static Case in(CaseStatus status) {
        return switch (status) {
            case REPORTED -> reportedInOutage();
            case JOINED_OUTAGE -> state(reportedInOutage().joined(notice(1, null), LIMITS, at(1)));
            case DISPATCHED -> after(reportedInOutage(), step(RepairStep.Kind.ASSIGNED, 2));
            case CREW_ON_THE_WAY -> after(in(CaseStatus.DISPATCHED), step(RepairStep.Kind.DEPARTED, 4));
            case CREW_ON_SITE -> after(in(CaseStatus.CREW_ON_THE_WAY), step(RepairStep.Kind.ARRIVED, 20));
            case RESTORED -> after(in(CaseStatus.CREW_ON_SITE), step(RepairStep.Kind.RESTORED, 60));
            case AWAITING_CONFIRMATION -> after(in(CaseStatus.RESTORED), step(RepairStep.Kind.COMPLETED, 70));
            case CLOSED -> answered(in(CaseStatus.AWAITING_CONFIRMATION), true);
        };
    }

    static Case after(Case it, RepairStep step) {
        return state(it.repaired(step, LIMITS, step.at()), it);
    }

    static Case answered(Case it, boolean solved) {
        return state(it.answered(new Confirmation(solved, null, null), LIMITS, SEALING, at(80)));
    }

    static RepairStep step(RepairStep.Kind kind, int minute) {
        return step(kind, minute, ORDER, CREW, CREW_NAME);
    }

    static RepairStep step(RepairStep.Kind kind, int minute, String order, String crew, String crewName) {
        boolean names = kind == RepairStep.Kind.ASSIGNED;
        return new RepairStep(
                kind,
                order,
                crew,
                names ? crewName : null,
                at(minute),
                kind.compareTo(RepairStep.Kind.DEPARTED) <= 0 ? at(30) : null,
                kind == RepairStep.Kind.COMPLETED ? CauseClass.EQUIPMENT : null);
    }

    static OutageNotice notice(int minute, @Nullable CauseClass cause) {
        return new OutageNotice(OUTAGE, at(minute), OutageStage.CREW_ASSIGNED, cause, at(120), at(60));
    }

    static OutageNotice over(int minute) {
        return new OutageNotice(OUTAGE, at(minute), OutageStage.RESTORED, CauseClass.EQUIPMENT, null, null);
    }

    /** The state decided on. */
    static Case state(Decision<Case> decision) {
        return ((Decision.Changed<Case>) decision).state();
    }

    /** The state decided on, or the one before when nothing changes. */
    static Case state(Decision<Case> decision, Case before) {
        return switch (decision) {
            case Decision.Changed<Case> changed -> changed.state();
            case Decision.Unchanged<Case> ignored -> before;
            case Decision.Rejected<Case> rejected ->
                throw new AssertionError(rejected.rejection().code());
        };
    }

    /** What the others are told. */
    static List<Event> events(Decision<Case> decision) {
        return decision instanceof Decision.Changed<Case> changed ? new ArrayList<>(changed.events()) : List.of();
    }
}
