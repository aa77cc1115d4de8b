package org.lamplighter.notification.text;

import java.util.Arrays;
import java.util.Optional;

/** A named gap in a text, written {@code {case}}. */
public enum Placeholder {
    CASE("case"),
    CREW("crew"),
    ARRIVE_BY("arriveBy"),
    RESTORE_BY("restoreBy"),
    CREW_EXPECTED("crewExpected"),
    CAUSE("cause"),
    HOLD_REASON("holdReason"),
    RESTORATION_EXPECTED("restorationExpected"),
    NEXT_UPDATE("nextUpdate"),
    ANSWER_BY("answerBy"),
    FROM("from"),
    UNTIL("until"),
    ACCOUNT("account"),
    OWED("owed"),
    CREDIT("credit"),
    STOP_AT("stopAt"),
    DONE_BY("doneBy"),
    GROUND("ground"),
    AMOUNT("amount"),
    PAID_AT("paidAt"),
    RECIPIENT("recipient"),
    LAST_DAY("lastDay");

    private final String key;

    Placeholder(String key) {
        this.key = key;
    }

    /** The name between the braces. */
    public String key() {
        return key;
    }

    static Optional<Placeholder> named(String key) {
        return Arrays.stream(values())
                .filter(placeholder -> placeholder.key.equals(key))
                .findFirst();
    }
}
