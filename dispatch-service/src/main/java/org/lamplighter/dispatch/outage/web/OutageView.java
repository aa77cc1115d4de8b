package org.lamplighter.dispatch.outage.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.outage.FeederLink;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.OutageNote;
import org.lamplighter.dispatch.outage.OutagePlan;
import org.lamplighter.dispatch.outage.PlannedOutage;
import org.lamplighter.dispatch.outage.RestoredOutage;
import org.lamplighter.dispatch.outage.VerifyingOutage;
import org.lamplighter.kit.aggregate.Stored;

/**
 * An outage as the desk sees it. Its version is its ETag.
 *
 * @param feeder the feeder that is dark as a whole, if it is one
 * @param partOf the feeder outage it belongs to, if one
 */
record OutageView(
        String outageId,
        String areaCode,
        String kind,
        List<String> transformerAreas,
        @Nullable String feeder,
        @Nullable String partOf,
        @Nullable String follows,
        String stage,
        String cause,
        Instant startedAt,
        Instant openedAt,
        @Nullable Instant expectedRestoration,
        @Nullable Instant nextUpdateAt,
        @Nullable Instant restoredAt,
        @Nullable SampleView sample,
        @Nullable PlanView plan,
        @Nullable Instant calledOffAt,
        @Nullable String workOrderId,
        int joinedReports,
        List<NoteView> history,
        long version) {

    /**
     * Who is asked whether it is over.
     *
     * @param restoredAt since when supply should be back
     * @param asked how many customers are asked
     * @param confirmed how many of them said yes
     * @param answerBy when it counts as over if nobody says no
     */
    record SampleView(Instant restoredAt, int asked, int confirmed, Instant answerBy) {
        static @Nullable SampleView of(Outage outage) {
            return outage instanceof VerifyingOutage it
                    ? new SampleView(
                            it.sample().restoredAt(),
                            it.sample().asked().size(),
                            it.sample().confirmed().size(),
                            it.sample().answerBy())
                    : null;
        }
    }

    /** What was announced. */
    record PlanView(
            Instant from,
            Instant until,
            Instant publishedAt,
            String publishedBy,
            @Nullable String lateReason,
            long affectedAccounts) {
        static @Nullable PlanView of(@Nullable OutagePlan plan) {
            return plan == null
                    ? null
                    : new PlanView(
                            plan.from(),
                            plan.until(),
                            plan.publishedAt(),
                            plan.publishedBy(),
                            plan.lateReason(),
                            plan.affectedAccounts());
        }
    }

    /** What was told at a time. */
    record NoteView(
            Instant at,
            String stage,
            String cause,
            @Nullable Instant expectedRestoration,
            @Nullable String by) {}

    static OutageView of(Stored<Outage> stored) {
        Outage outage = stored.state();
        return new OutageView(
                outage.outageId(),
                outage.areaCode(),
                outage.scope().kind().name(),
                outage.scope().transformerAreas(),
                outage.scope().feeder(),
                partOf(outage),
                outage.scope().follows(),
                outage.stage().name(),
                outage.cause().name(),
                outage.startedAt(),
                outage.openedAt(),
                outage.expectedRestoration(),
                outage.nextUpdateAt(),
                outage instanceof RestoredOutage restored ? restored.restoredAt() : null,
                SampleView.of(outage),
                PlanView.of(outage.scope().plan()),
                outage instanceof PlannedOutage planned ? planned.calledOffAt() : null,
                outage.workOrderId(),
                outage.joinedReports(),
                outage.notes().stream().map(OutageView::note).toList(),
                stored.version());
    }

    private static @Nullable String partOf(Outage outage) {
        FeederLink link = outage.scope().partOf();
        return link == null ? null : link.outageId();
    }

    private static NoteView note(OutageNote note) {
        return new NoteView(note.at(), note.stage().name(), note.cause().name(), note.expectedRestoration(), note.by());
    }
}
