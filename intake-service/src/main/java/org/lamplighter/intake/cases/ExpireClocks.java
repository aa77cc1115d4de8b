package org.lamplighter.intake.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Stored;

/**
 * Archives cases whose customers did not answer in time. Finds them by index; each is closed by a conditional write, so an
 * answer that comes at the same moment counts, or is told that it came too late.
 */
public final class ExpireClocks {

    private final Aggregates<Case> cases;
    private final CaseRegister register;
    private final Figures figures;
    private final Clock clock;

    public ExpireClocks(Aggregates<Case> cases, CaseRegister register, Figures figures, Clock clock) {
        this.cases = cases;
        this.register = register;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * Archives what is due.
     *
     * @param atMost cases looked at
     * @return how many were due; as many as {@code atMost} when there may be more
     */
    public int expire(int atMost) {
        Instant now = clock.instant();
        List<String> due = register.unansweredBy(now, atMost);
        for (String caseId : due) {
            Stored<Case> after = cases.change(caseId, it -> it.clockLookedAt(now));
            if (after.state() instanceof Closed closed && closed.at().equals(now)) {
                figures.archivedUnanswered();
            }
        }
        return due.size();
    }
}
