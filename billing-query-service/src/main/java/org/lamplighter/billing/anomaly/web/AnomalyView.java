package org.lamplighter.billing.anomaly.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.anomaly.Anomaly;
import org.lamplighter.billing.anomaly.AnomalyKind;
import org.lamplighter.billing.anomaly.Standing;

/**
 * An anomaly as the desk sees it.
 *
 * @param requestId the request to crews
 * @param accountNumber the account, masked
 * @param areaCode its service area
 * @param kind what cannot be right
 * @param about which of that kind it is: a month, a day, or a meter and a day
 * @param evidence what it rests on
 * @param foundAt when it was found
 * @param state how it stands
 * @param closedAt when it was closed, if it is
 * @param note what the crew found, why no crew came, or why it was dismissed
 */
record AnomalyView(
        String requestId,
        String accountNumber,
        String areaCode,
        AnomalyKind kind,
        String about,
        List<String> evidence,
        Instant foundAt,
        State state,
        @Nullable Instant closedAt,
        @Nullable String note) {

    /** How an anomaly stands. */
    enum State {
        CHECK_REQUESTED,
        CHECKED,
        GIVEN_UP,
        DISMISSED,
        EXPLAINED
    }

    static AnomalyView of(Anomaly anomaly) {
        return switch (anomaly.standing()) {
            case Standing.CheckRequested ignored -> of(anomaly, State.CHECK_REQUESTED, null, null);
            case Standing.MeterChecked checked -> of(anomaly, State.CHECKED, checked.at(), checked.found());
            case Standing.CheckGivenUp givenUp -> of(anomaly, State.GIVEN_UP, givenUp.at(), givenUp.reason());
            case Standing.AnomalyDismissed dismissed ->
                of(anomaly, State.DISMISSED, dismissed.at(), dismissed.reason());
            case Standing.AnomalyExplained explained -> of(anomaly, State.EXPLAINED, explained.at(), null);
        };
    }

    private static AnomalyView of(Anomaly anomaly, State state, @Nullable Instant closedAt, @Nullable String note) {
        return new AnomalyView(
                anomaly.requestId(),
                anomaly.accountNumber().masked(),
                anomaly.areaCode(),
                anomaly.kind(),
                anomaly.about(),
                anomaly.evidence(),
                anomaly.foundAt(),
                state,
                closedAt,
                note);
    }
}
