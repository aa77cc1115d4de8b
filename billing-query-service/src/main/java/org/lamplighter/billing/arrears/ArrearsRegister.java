package org.lamplighter.billing.arrears;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.personal.AccountNumber;

/** Finds arrears. */
public interface ArrearsRegister {

    /** Accounts at which time has something to do, the longest overdue first. */
    List<AccountNumber> dueBy(Instant now, int atMost);

    /**
     * Arrears of a service area at a stage, by account.
     *
     * @param after only accounts after this one
     */
    List<Stored<Arrears>> at(String area, Stage stage, @Nullable AccountNumber after, int atMost);
}
