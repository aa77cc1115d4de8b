package org.lamplighter.intake.accounts;

import java.util.Optional;
import org.lamplighter.kit.personal.AccountNumber;

/** The accounts intake has heard of. */
public interface KnownAccounts {

    Optional<KnownAccount> find(AccountNumber number);
}
