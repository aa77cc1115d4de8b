package org.lamplighter.dispatch.workorder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.HelpKind;

/**
 * A crew asks for help or material (请求支援).
 *
 * @param helpId the id of the command that asked
 * @param askedAt when, by the phone
 * @param crewId the crew
 * @param kind what is needed
 * @param note more of it, in the crew's words; never a customer's data
 * @param answer what a dispatcher answered, if one did
 */
public record HelpRequest(
        String helpId,
        Instant askedAt,
        String crewId,
        HelpKind kind,
        @Nullable String note,
        @Nullable HelpAnswer answer) {

    /** So many of an order wait for an answer at most; then people talk to each other. */
    static final int MOST_OPEN = 5;

    HelpRequest answered(HelpAnswer given) {
        return new HelpRequest(helpId, askedAt, crewId, kind, note, given);
    }
}
