package org.lamplighter.notification.message;

import java.util.List;

/**
 * An account of a transformer area, and whose it is.
 *
 * @param accountNumber ten digits
 * @param customers token subjects of those who bound it
 */
public record Household(String accountNumber, List<String> customers) {

    public Household {
        customers = List.copyOf(customers);
    }
}
