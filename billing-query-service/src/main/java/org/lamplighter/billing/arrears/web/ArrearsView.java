package org.lamplighter.billing.arrears.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.arrears.Arrears;
import org.lamplighter.billing.arrears.Owing;
import org.lamplighter.billing.arrears.RefusalReason;
import org.lamplighter.billing.arrears.Stage;
import org.lamplighter.billing.arrears.Step;
import org.lamplighter.kit.aggregate.Stored;

/**
 * An account's arrears as the desk sees them; nobody's name is in it.
 *
 * @param accountNumber the account
 * @param areaCode its service area
 * @param stage where it stands
 * @param owed yuan, when it was looked at last
 * @param oldestDue the day that the oldest unpaid bill is or was due
 * @param prepaid whether power is paid before it is used
 * @param guarded whether it is marked as protected
 * @param stopAt supply is not stopped before this, once notice was given
 * @param stoppedSince since when supply is off
 * @param requestId what crews are asked for, if they are
 * @param setBack why crews did not do what they were asked for
 * @param refusedFor why a person refused, if so
 * @param lookAt when time alone may change it
 * @param changedAt when it changed
 * @param version the ETag
 */
record ArrearsView(
        String accountNumber,
        String areaCode,
        Stage stage,
        String owed,
        @Nullable LocalDate oldestDue,
        boolean prepaid,
        boolean guarded,
        @Nullable Instant stopAt,
        @Nullable Instant stoppedSince,
        @Nullable String requestId,
        @Nullable String setBack,
        @Nullable RefusalReason refusedFor,
        @Nullable Instant lookAt,
        Instant changedAt,
        long version) {

    /** What only some steps have. */
    private record Details(
            @Nullable Instant stopAt,
            @Nullable Instant stoppedSince,
            @Nullable String requestId,
            @Nullable String setBack,
            @Nullable RefusalReason refusedFor) {

        static final Details NONE = new Details(null, null, null, null, null);

        static Details of(Step step) {
            return switch (step) {
                case Step.Clear _, Step.Reminded _, Step.Held _ -> NONE;
                case Step.ForApproval asked -> new Details(null, null, null, asked.setBack(), null);
                case Step.Refused refused -> new Details(null, null, null, null, refused.reason());
                case Step.Noticed noticed -> new Details(noticed.stopAt(), null, null, null, null);
                case Step.FinallyNoticed notice -> new Details(notice.stopAt(), null, null, null, null);
                case Step.Stopping stopping -> new Details(null, null, stopping.requestId(), null, null);
                case Step.CalledOff off -> new Details(null, null, off.requestId(), null, null);
                case Step.Stopped stopped -> new Details(null, stopped.since(), null, null, null);
                case Step.Restoring back -> new Details(null, back.since(), back.requestId(), null, null);
                case Step.RestoreSetBack back -> new Details(null, back.since(), null, back.reason(), null);
            };
        }
    }

    static ArrearsView of(Stored<Arrears> stored) {
        Arrears arrears = stored.state();
        Owing owing = arrears.owing();
        Details details = Details.of(arrears.step());
        return new ArrearsView(
                arrears.accountNumber().value(),
                owing.areaCode(),
                arrears.stage(),
                owing.owed().toString(),
                owing.oldestDue(),
                owing.prepaid(),
                owing.guarded(),
                details.stopAt(),
                details.stoppedSince(),
                details.requestId(),
                details.setBack(),
                details.refusedFor(),
                arrears.lookAt(),
                arrears.changedAt(),
                stored.version());
    }
}
