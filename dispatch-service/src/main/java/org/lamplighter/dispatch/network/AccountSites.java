package org.lamplighter.dispatch.network;

import java.util.Optional;

/** Sites of accounts as billing told them last; names, numbers and addresses are kept encrypted. */
public interface AccountSites {

    Optional<AccountSite> find(String accountNumber);

    /** Keeps it, unless something newer of this account was told. */
    void keep(AccountSite site, long sequence);
}
