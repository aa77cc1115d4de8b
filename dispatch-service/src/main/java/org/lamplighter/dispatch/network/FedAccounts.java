package org.lamplighter.dispatch.network;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which transformer area feeds which account (用电户). Numbers only: whose account it is, billing knows and nobody here.
 */
public interface FedAccounts {

    /**
     * The account hangs on this transformer area from now on, unless something newer was told.
     *
     * @param transformerArea {@code null} when it is not known
     * @param stoppedSince since when its supply is stopped for arrears, if it is
     * @param sequence position of the news among those of this account
     */
    void placed(
            String accountNumber,
            @Nullable String transformerArea,
            @Nullable Instant stoppedSince,
            Instant from,
            long sequence);

    /** Since when the account's supply is stopped for arrears, if it is and that is known. */
    Optional<Instant> stoppedSince(String accountNumber);

    /**
     * Accounts of these transformer areas, ordered by area and number.
     *
     * @param after the last one seen, if any
     */
    List<Fed> under(List<String> transformerAreas, Optional<Fed> after, int atMost);

    /** How many accounts these transformer areas feed. */
    long count(List<String> transformerAreas);
}
