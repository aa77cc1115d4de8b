package org.lamplighter.billing.utility;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.billing.account.RowsOfAccount;
import org.lamplighter.billing.account.RowsOfAccount.Told;
import org.lamplighter.billing.imports.RowLoader;
import org.lamplighter.billing.imports.RowOutcomes;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.table.Row;

/** Loads the utility's bills; all of an account's year that come together are one write. */
public final class UtilityBillRows implements RowLoader {

    private static final Set<String> COLUMNS = Set.of("accountNumber", "month", "totalYuan");

    private final RowsOfAccount ofAccount;
    private final Aggregates<UtilityYear> years;

    UtilityBillRows(KnownAccounts accounts, Aggregates<UtilityYear> years) {
        this.ofAccount = new RowsOfAccount(accounts);
        this.years = years;
    }

    private record Entry(YearMonth month, UtilityBill bill) {}

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
        ofAccount.read(
                rows,
                outcomes,
                UtilityBillRows::entry,
                (account, told) -> told.stream()
                        .collect(Collectors.groupingBy(
                                one -> one.says().month().getYear(), TreeMap::new, Collectors.toList()))
                        .forEach((year, ofYear) -> load(account.number(), year, ofYear, outcomes)));
    }

    private void load(AccountNumber number, int year, List<Told<Entry>> told, RowOutcomes outcomes) {
        SortedMap<YearMonth, UtilityBill> before = years.find(UtilityYear.id(number, year))
                .map(stored -> stored.state().bills())
                .orElseGet(TreeMap::new);
        SortedMap<YearMonth, UtilityBill> after = new TreeMap<>(before);
        List<Row> changed = new ArrayList<>();
        List<Row> unchanged = new ArrayList<>();
        for (Told<Entry> one : told) {
            Entry entry = one.says();
            boolean same = entry.bill().equals(after.put(entry.month(), entry.bill()));
            (same ? unchanged : changed).add(one.row());
        }
        if (!changed.isEmpty()) {
            store(number, year, told);
        }
        changed.forEach(outcomes::loaded);
        unchanged.forEach(outcomes::unchanged);
    }

    private void store(AccountNumber number, int year, List<Told<Entry>> told) {
        SortedMap<YearMonth, UtilityBill> bills = new TreeMap<>();
        told.forEach(one -> bills.put(one.says().month(), one.says().bill()));
        String id = UtilityYear.id(number, year);
        if (!years.create(id, () -> Decision.changed(new UtilityYear(number, year, bills)))) {
            years.change(id, present -> present.with(bills));
        }
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.read("month", YearMonth::parse),
                new UtilityBill(
                        row.read("totalYuan", UtilityBillRows::yuan),
                        row.readIfThere("usedKwh", KilowattHours::of),
                        row.readIfThere("dueOn", LocalDate::parse)));
    }

    private static Money yuan(String text) {
        Money yuan = Money.of(text);
        if (!yuan.equals(yuan.rounded())) {
            throw new IllegalArgumentException("a bill ends with the fen");
        }
        return yuan;
    }
}
