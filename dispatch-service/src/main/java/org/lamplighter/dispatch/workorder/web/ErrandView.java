package org.lamplighter.dispatch.workorder.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.workorder.EmergencyGenerator;
import org.lamplighter.dispatch.workorder.Errand;
import org.lamplighter.dispatch.workorder.FieldReport;
import org.lamplighter.dispatch.workorder.FieldTask;
import org.lamplighter.dispatch.workorder.Recall;
import org.lamplighter.dispatch.workorder.Withdrawn;
import org.lamplighter.dispatch.workorder.WorkOrder;

/**
 * What is particular to work that is no repair.
 *
 * @param notBefore no crew begins before
 * @param doneBy until when it is to be done
 * @param accountNumber the account it concerns, if one
 * @param ground code of why, if told
 * @param notes what it rests on or what to do
 * @param helpsOutage the outage through which a generator helps, if one
 * @param mustTell what a crew's report must have: REGISTER, SEAL, FOUND, WORK_DONE
 * @param calledOff why it was called off, if it was
 * @param askedCrews crews that have not said yet whether they did the work before they heard of that
 */
public record ErrandView(
        Instant notBefore,
        Instant doneBy,
        @Nullable String accountNumber,
        @Nullable String ground,
        List<String> notes,
        @Nullable String helpsOutage,
        List<FieldReport.Part> mustTell,
        @Nullable String calledOff,
        List<String> askedCrews) {

    static @Nullable ErrandView of(WorkOrder order) {
        FieldTask work = order.facts().work();
        if (work == null) {
            return null;
        }
        Errand errand = work.errand();
        Recall recall = order instanceof Withdrawn withdrawn ? withdrawn.recall() : null;
        return new ErrandView(
                errand.notBefore(),
                errand.doneBy(),
                errand.accountNumber(),
                errand.ground(),
                errand.notes(),
                work instanceof EmergencyGenerator generator ? generator.outageId() : null,
                work.mustTell(),
                recall == null ? null : recall.reason(),
                recall == null ? List.of() : recall.crews());
    }
}
