package org.lamplighter.intake.cases.mongo;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lamplighter.intake.cases.AwaitingConfirmation;
import org.lamplighter.intake.cases.Case;
import org.lamplighter.intake.cases.CaseFile;
import org.lamplighter.intake.cases.CaseStatus;
import org.lamplighter.intake.cases.Closed;
import org.lamplighter.intake.cases.OutageNotice;
import org.lamplighter.intake.cases.Restored;
import org.lamplighter.intake.cases.Underway;

/**
 * A case as it is kept, with the keys it is found by. A key that few cases have is one string in a sparse index, so that
 * the others do not pay for it.
 *
 * @param held the case
 * @param status its status
 * @param outageKey outage and case, while the outage's news are for it
 * @param partnerKey partner, time of the report and case, when a partner filed it
 * @param answerBy until when its customer may answer, while asked
 */
record KeptCase(
        Case held,
        CaseStatus status,
        @Nullable String outageKey,
        @Nullable String partnerKey,
        @Nullable Instant answerBy) {

    private static final char SEPARATOR = '|';

    static KeptCase of(Case held) {
        return new KeptCase(
                held,
                held.status(),
                outageKey(held),
                partnerKey(held),
                held.archivedAt().orElse(null));
    }

    /** Where the keys of an outage's cases lie: behind this, in order of their numbers. */
    static String outageKey(String outageId, String caseId) {
        return outageId + SEPARATOR + caseId;
    }

    /** Where the keys of a partner's cases lie: behind this, in order of time. */
    static String partnerKey(String partnerId, Instant reportedAt, String caseId) {
        String millis = Long.toHexString(reportedAt.toEpochMilli());
        return partnerId + SEPARATOR + "0".repeat(12 - millis.length()) + millis + SEPARATOR + caseId;
    }

    private static @Nullable String outageKey(Case held) {
        return switch (held) {
            case Restored ignored -> null;
            case Underway underway -> outageKey(underway.file());
            case AwaitingConfirmation asked -> asked.isOfSample() ? outageKey(asked.file()) : null;
            case Closed ignored -> null;
        };
    }

    private static @Nullable String outageKey(CaseFile file) {
        return Optional.ofNullable(file.outage())
                .map(OutageNotice::outageId)
                .map(outage -> outageKey(outage, file.caseId()))
                .orElse(null);
    }

    private static @Nullable String partnerKey(Case held) {
        String partner = held.file().report().partnerId();
        return partner == null
                ? null
                : partnerKey(partner, held.file().report().at(), held.file().caseId());
    }
}
