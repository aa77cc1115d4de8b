package org.lamplighter.billing.consent;

import java.time.LocalDate;
import java.util.Set;
import org.lamplighter.kit.personal.AccountNumber;

/**
 * What a customer wants to let a third party see.
 *
 * @param account whose data
 * @param by the customer, by the subject of the token
 * @param recipient the third party, by its id
 * @param scopes what of it
 * @param until the last day
 */
public record ConsentWish(AccountNumber account, String by, String recipient, Set<DataScope> scopes, LocalDate until) {

    public ConsentWish {
        scopes = Set.copyOf(scopes);
    }
}
