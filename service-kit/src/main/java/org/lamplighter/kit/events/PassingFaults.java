package org.lamplighter.kit.events;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;
import org.lamplighter.kit.aggregate.ContendedException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** Tells faults that pass by themselves (the store or the broker is away, writers met) from what will never apply. */
public final class PassingFaults {

    private static final List<Class<? extends Throwable>> PASSING = List.of(
            MongoSocketException.class,
            MongoTimeoutException.class,
            MongoNotPrimaryException.class,
            MongoNodeIsRecoveringException.class,
            MongoConnectionPoolClearedException.class,
            MongoInterruptedException.class,
            TransientDataAccessException.class,
            DataAccessResourceFailureException.class,
            RetriableException.class,
            TimeoutException.class,
            InterruptedException.class,
            ContendedException.class,
            NotYetException.class);

    private PassingFaults() {}

    /** Whether trying again later may help. */
    public static boolean passes(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            for (Class<? extends Throwable> passing : PASSING) {
                if (passing.isInstance(cause)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The fault under all wrapping: what it says itself, or else its class and where it arose, without its message, which may
     * quote personal data.
     */
    public static String reason(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root instanceof Explained explained) {
            return explained.explained();
        }
        StackTraceElement[] trace = root.getStackTrace();
        return root.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
