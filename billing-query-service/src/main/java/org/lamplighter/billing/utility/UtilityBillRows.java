package org.lamplighter.billing.utility;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.billing.imports.RowLoader;
import org.lamplighter.billing.imports.RowOutcomes;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.table.Row;
import org.lamplighter.kit.table.UnreadableRowException;

/** Loads the utility's bills; all of an account's year that come together are one write. */
public final class UtilityBillRows implements RowLoader {

    private static final Set<String> COLUMNS = Set.of("accountNumber", "month", "totalYuan");

    private final KnownAccounts accounts;
    private final Aggregates<UtilityYear> years;

    UtilityBillRows(KnownAccounts accounts, Aggregates<UtilityYear> years) {
        this.accounts = accounts;
        this.years = years;
    }

    private record Entry(Row row, YearMonth month, UtilityBill bill) {}

    @Override
    public String kind() {
        return "bills";
    }

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public void load(List<Row> rows, RowOutcomes outcomes) {
        Map<String, Map<Integer, List<Entry>>> byYear = new TreeMap<>();
        for (Row row : rows) {
            try {
                AccountNumber number = row.read("accountNumber", AccountNumber::new);
                Entry entry = new Entry(row, row.read("month", YearMonth::parse), bill(row));
                byYear.computeIfAbsent(number.value(), n -> new TreeMap<>())
                        .computeIfAbsent(entry.month().getYear(), y -> new ArrayList<>())
                        .add(entry);
            } catch (UnreadableRowException e) {
                outcomes.rejected(row, "field-invalid", e.explained());
            }
        }
        byYear.forEach((number, ofAccount) -> load(new AccountNumber(number), ofAccount, outcomes));
    }

    private void load(AccountNumber number, Map<Integer, List<Entry>> byYear, RowOutcomes outcomes) {
        if (accounts.find(number).isEmpty()) {
            byYear.values()
                    .forEach(entries -> entries.forEach(
                            entry -> outcomes.rejected(entry.row(), "account-unknown", "no account has this number")));
            return;
        }
        byYear.forEach((year, entries) -> load(number, year, entries, outcomes));
    }

    private void load(AccountNumber number, int year, List<Entry> entries, RowOutcomes outcomes) {
        SortedMap<YearMonth, UtilityBill> before = years.find(UtilityYear.id(number, year))
                .map(stored -> stored.state().bills())
                .orElseGet(TreeMap::new);
        SortedMap<YearMonth, UtilityBill> after = new TreeMap<>(before);
        List<Row> changed = new ArrayList<>();
        List<Row> unchanged = new ArrayList<>();
        for (Entry entry : entries) {
            boolean same = entry.bill().equals(after.put(entry.month(), entry.bill()));
            (same ? unchanged : changed).add(entry.row());
        }
        if (!changed.isEmpty()) {
            store(number, year, entries);
        }
        changed.forEach(outcomes::loaded);
        unchanged.forEach(outcomes::unchanged);
    }

    private void store(AccountNumber number, int year, List<Entry> entries) {
        SortedMap<YearMonth, UtilityBill> bills = new TreeMap<>();
        entries.forEach(entry -> bills.put(entry.month(), entry.bill()));
        String id = UtilityYear.id(number, year);
        if (!years.create(id, () -> Decision.changed(new UtilityYear(number, year, bills)))) {
            years.change(id, present -> present.with(bills));
        }
    }

    private static UtilityBill bill(Row row) {
        return new UtilityBill(
                row.read("totalYuan", UtilityBillRows::yuan),
                row.readIfThere("usedKwh", KilowattHours::of),
                row.readIfThere("dueOn", LocalDate::parse));
    }

    private static Money yuan(String text) {
        Money yuan = Money.of(text);
        if (!yuan.equals(yuan.rounded())) {
            throw new IllegalArgumentException("a bill ends with the fen");
        }
        return yuan;
    }
}
