package org.lamplighter.dispatch.fieldwork;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lamplighter.contracts.dispatch.HoldReason;
import org.lamplighter.contracts.dispatch.WorkKind;
import org.lamplighter.dispatch.workorder.Errand;
import org.lamplighter.dispatch.workorder.Hold;
import org.lamplighter.dispatch.workorder.Promise;
import org.lamplighter.dispatch.workorder.WorkHours;

/**
 * When work that is no repair is given out.
 *
 * @param hours at which some kinds may begin
 * @param ahead so long before it may begin it is given to a crew
 * @param timeToTell how long crews may tell that it was done before it was called off
 */
public record WorkTimes(WorkHours hours, Duration ahead, Duration timeToTell) {

    /** The errand with a beginning at which this kind of work may begin. */
    Errand allowed(WorkKind kind, Errand errand) {
        return errand.from(hours.next(kind, errand.ground(), errand.notBefore()));
    }

    /** It rests until then, if its time is not near. */
    Optional<Hold> rest(Errand errand, Instant now) {
        Instant due = errand.notBefore().minus(ahead);
        return due.isAfter(now) ? Optional.of(new Hold(HoldReason.NOT_YET_DUE, null, now, due)) : Optional.empty();
    }

    /** It is to be begun and done by the same time: nobody was promised an arrival. */
    static Promise promise(Errand errand) {
        return new Promise(errand.doneBy(), errand.doneBy());
    }
}
