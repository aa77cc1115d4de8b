package org.lamplighter.intake.cases;

import java.util.List;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.aggregate.Stored;

/** Shows a case to a party whose it is. Who is no customer leaves an audit row before anything is shown. */
public final class ShowCase {

    private final Aggregates<Case> cases;
    private final ReadingRecord record;

    public ShowCase(Aggregates<Case> cases, ReadingRecord record) {
        this.cases = cases;
        this.record = record;
    }

    /**
     * The case.
     *
     * @throws RejectedException as not found, when it is not there or not the party's
     */
    public Stored<Case> show(String caseId, Party to) {
        Stored<Case> stored = cases.find(caseId)
                .filter(found -> to.mayRead(found.state()))
                .orElseThrow(() -> new RejectedException(Rejection.notFound()));
        record.read(to, "READ_CASE", List.of(caseId), null);
        return stored;
    }
}
