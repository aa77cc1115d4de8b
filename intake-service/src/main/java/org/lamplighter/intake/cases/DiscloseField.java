package org.lamplighter.intake.cases;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.personal.Personal;

/** Shows one full value of a case to the desk, for a reason that is kept. */
public final class DiscloseField {

    private final Aggregates<Case> cases;
    private final ReadingRecord record;

    public DiscloseField(Aggregates<Case> cases, ReadingRecord record) {
        this.cases = cases;
        this.record = record;
    }

    /** What can be disclosed. */
    public enum Field {
        CONTACT_NAME,
        CONTACT_PHONE,
        ADDRESS,
        DESCRIPTION;

        @Nullable
        Personal of(Report report) {
            return switch (this) {
                case CONTACT_NAME -> report.contactName();
                case CONTACT_PHONE -> report.contactPhone();
                case ADDRESS -> report.address();
                case DESCRIPTION -> report.description();
            };
        }
    }

    /**
     * The value in clear; empty when the case has none.
     *
     * @throws RejectedException as not found, when the case is not there or not in the user's areas
     */
    public Optional<String> disclose(String caseId, Party.DeskUser to, Field field, String reason) {
        Case it = cases.find(caseId)
                .map(stored -> stored.state())
                .filter(to::mayRead)
                .orElseThrow(() -> new RejectedException(Rejection.notFound()));
        record.read(to, "DISCLOSE", List.of(caseId + "/" + field), reason);
        return Optional.ofNullable(field.of(it.file().report())).map(Personal::value);
    }
}
