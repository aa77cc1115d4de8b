package org.lamplighter.dispatch.supply;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.network.FedAccounts;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Stored;

/**
 * Which accounts are without supply though the network has it. Whether bills are paid billing says, with the account; what was stopped for
 * theft or breach is known here.
 */
public final class StoppedSupply {

    private final Aggregates<AccountSupply> supplies;
    private final SupplyRegister register;
    private final FedAccounts accounts;

    StoppedSupply(Aggregates<AccountSupply> supplies, SupplyRegister register, FedAccounts accounts) {
        this.supplies = supplies;
        this.register = register;
        this.accounts = accounts;
    }

    /** Why an account had no supply at a moment, if it was stopped by then and is. */
    public Optional<CommercialKind> at(String accountNumber, Instant moment) {
        return supplies.find(accountNumber)
                .map(Stored::state)
                .filter(supply -> isBy(supply.darkSince(), moment) && supply.darkFor() != CommercialKind.ARREARS)
                .map(supply -> Objects.requireNonNull(supply.darkFor()))
                .or(() -> accounts.stoppedSince(accountNumber)
                        .filter(since -> isBy(since, moment))
                        .map(since -> CommercialKind.ARREARS));
    }

    private static boolean isBy(@Nullable Instant since, Instant moment) {
        return since != null && !since.isAfter(moment);
    }

    /** Accounts of a transformer area that a crew stopped: that their meters are dark says nothing of the network. */
    public Set<String> under(String transformerArea) {
        return register.darkUnder(transformerArea);
    }
}
