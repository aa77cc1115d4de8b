package org.lamplighter.billing.account;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.lamplighter.billing.imports.RowOutcomes;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.table.Row;
import org.lamplighter.kit.table.UnreadableRowException;

/** Reads rows that are all about one account, as loaders get them, and finds the account. */
public final class RowsOfAccount {

    private final KnownAccounts accounts;

    public RowsOfAccount(KnownAccounts accounts) {
        this.accounts = accounts;
    }

    /**
     * A row that could be read.
     *
     * @param says what it says
     */
    public record Told<T>(Row row, T says) {}

    /**
     * Reads rows, and tells of those that cannot be read, and of all when nobody has the account.
     *
     * @param form what a row says
     * @param take hears of the others, together and in order
     */
    public <T> void read(
            List<Row> rows, RowOutcomes outcomes, Function<Row, T> form, BiConsumer<Account, List<Told<T>>> take) {
        List<Told<T>> told = new ArrayList<>();
        for (Row row : rows) {
            try {
                numberOf(row);
                told.add(new Told<>(row, form.apply(row)));
            } catch (UnreadableRowException e) {
                outcomes.rejected(row, "field-invalid", e.explained());
            }
        }
        if (told.isEmpty()) {
            return;
        }
        accounts.find(numberOf(told.getFirst().row()))
                .ifPresentOrElse(
                        account -> take.accept(account, List.copyOf(told)),
                        () -> told.forEach(
                                one -> outcomes.rejected(one.row(), "account-unknown", "no account has this number")));
    }

    private static AccountNumber numberOf(Row row) {
        return row.read("accountNumber", AccountNumber::new);
    }
}
