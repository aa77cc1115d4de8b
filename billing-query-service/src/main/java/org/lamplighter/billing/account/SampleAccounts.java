package org.lamplighter.billing.account;

import java.util.List;
import org.lamplighter.billing.rating.CustomerClass;

/** Finds some accounts that a tariff is for. */
public interface SampleAccounts {

    /**
     * Some of a province and class, by number. Nothing is indexed by these: it is asked for now and then by an editor.
     *
     * @param limit at most so many
     */
    List<Account> of(String regionCode, CustomerClass customerClass, int limit);
}
