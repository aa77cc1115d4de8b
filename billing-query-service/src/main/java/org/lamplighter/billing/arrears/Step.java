package org.lamplighter.billing.arrears;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step of arrears; what may follow upon it is {@link Course}'s to say. */
public sealed interface Step {

    Stage stage();

    /** A step on which supply was never touched, and on which no stop is announced. */
    record Clear() implements Step {
        @Override
        public Stage stage() {
            return Stage.CLEAR;
        }
    }

    /** Told once. */
    record Reminded(Instant at) implements Step {
        @Override
        public Stage stage() {
            return Stage.REMINDED;
        }
    }

    /** Protected. */
    record Held(Instant since) implements Step {
        @Override
        public Stage stage() {
            return Stage.HELD;
        }
    }

    /**
     * A person is asked.
     *
     * @param setBack why crews did not do it, when it had been approved before
     */
    record ForApproval(Instant since, @Nullable String setBack) implements Step {
        @Override
        public Stage stage() {
            return Stage.FOR_APPROVAL;
        }
    }

    /** A person said no, until then. */
    record Refused(String by, RefusalReason reason, Instant at, Instant until) implements Step {
        @Override
        public Stage stage() {
            return Stage.REFUSED;
        }
    }

    /** A person said yes; supply is not stopped before that time. */
    record Noticed(String approvedBy, Instant at, Instant stopAt) implements Step {
        @Override
        public Stage stage() {
            return Stage.NOTICED;
        }
    }

    /** The last notice was given for that time. */
    record FinallyNoticed(Instant at, Instant stopAt) implements Step {
        @Override
        public Stage stage() {
            return Stage.FINALLY_NOTICED;
        }
    }

    /** Crews were asked. */
    record Stopping(String requestId, Instant at) implements Step {
        @Override
        public Stage stage() {
            return Stage.STOPPING;
        }
    }

    /** Crews were told to leave it. */
    record CalledOff(String requestId, Instant at) implements Step {
        @Override
        public Stage stage() {
            return Stage.CALLED_OFF;
        }
    }

    /** Supply is off. */
    record Stopped(Instant since) implements Step {
        @Override
        public Stage stage() {
            return Stage.STOPPED;
        }
    }

    /** Supply is off, and crews were asked to give it back. */
    record Restoring(Instant since, String requestId, Instant at) implements Step {
        @Override
        public Stage stage() {
            return Stage.RESTORING;
        }
    }

    /** Supply is off, crews did not give it back and are asked again at that time. */
    record RestoreSetBack(Instant since, String reason, Instant againAt) implements Step {
        @Override
        public Stage stage() {
            return Stage.RESTORE_SET_BACK;
        }
    }
}
