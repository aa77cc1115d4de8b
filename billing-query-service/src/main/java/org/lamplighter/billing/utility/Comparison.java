package org.lamplighter.billing.utility;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.personal.AccountNumber;

/**
 * The utility's bills of some accounts beside our own.
 *
 * @param bills those that were looked at
 * @param next the last account looked at; absent when there is none after it
 */
public record Comparison(List<ComparedBill> bills, @Nullable AccountNumber next) {

    public Comparison {
        bills = List.copyOf(bills);
    }

    /** Those that our rating does not come to. */
    public Stream<ComparedBill> differences() {
        return bills.stream().filter(bill -> bill.kind() != ComparedBill.Kind.AGREED);
    }
}
