package org.lamplighter.dispatch.workorder;

import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * What became of a command.
 *
 * @param commandId the phone's id of it
 * @param result what became of it
 * @param problem why, when it was refused or not taken
 */
public record Verdict(
        String commandId, Result result, @Nullable Rejection problem) {

    /** What may become of a command. */
    public enum Result {
        /** Done, now. */
        APPLIED,
        /** Done before; this was a repetition. */
        ALREADY_APPLIED,
        /** Kept until the command that it follows comes. */
        WAITING,
        /** Kept and shown to dispatchers: the order is another crew's. */
        ASIDE,
        /** Refused for good; the same id is refused again. */
        REFUSED,
        /** Not taken; the same command may be sent again later. */
        NOT_NOW
    }

    static Verdict of(String commandId, Result result) {
        return new Verdict(commandId, result, null);
    }

    static Verdict refused(String commandId, Rejection why) {
        return new Verdict(commandId, Result.REFUSED, why);
    }

    static Verdict notNow(String commandId, Rejection why) {
        return new Verdict(commandId, Result.NOT_NOW, why);
    }
}
