package org.lamplighter.intake.cases;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lamplighter.intake.outages.KnownOutage;
import org.lamplighter.intake.outages.KnownOutages;
import org.lamplighter.intake.promises.LimitTable;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.idempotency.Answer;
import org.lamplighter.kit.idempotency.IdempotentRequest;

/** Accepts a fault report: from what this service itself knows, with one write. */
public final class FileReport {

    /** What ids of cases begin with, before a hyphen; no other thing's do. */
    public static final String CASE_ID = "C";

    private final Aggregates<Case> cases;
    private final Reception reception;
    private final KnownOutages outages;
    private final LimitTable limits;
    private final Sealing sealing;
    private final Figures figures;

    public FileReport(
            Aggregates<Case> cases,
            Reception reception,
            KnownOutages outages,
            LimitTable limits,
            Sealing sealing,
            Figures figures) {
        this.cases = cases;
        this.reception = reception;
        this.outages = outages;
        this.limits = limits;
        this.sealing = sealing;
        this.figures = figures;
    }

    /** Files it for the party; a repeated request gets the first answer. */
    public Answer file(Draft draft, Party by, IdempotentRequest request, Function<Stored<Case>, Answer> answer) {
        String caseId = request.idFor(CASE_ID);
        return cases.create(caseId, request, () -> decide(caseId, draft, by), stored -> {
            figures.filed(by.channel());
            return answer.apply(stored);
        });
    }

    private Decision<Case> decide(String caseId, Draft draft, Party by) {
        return switch (reception.take(draft, by)) {
            case Reception.Refused refused -> Decision.rejected(refused.rejection());
            case Reception.Taken taken ->
                Case.opened(caseId, taken.report(), taken.site(), outage(taken.report()), limits, sealing);
        };
    }

    private @Nullable KnownOutage outage(Report report) {
        String transformer = report.transformer();
        return transformer == null ? null : outages.openAt(transformer).orElse(null);
    }
}
