package org.lamplighter.billing.bill;

import java.time.Instant;
import java.time.InstantSource;
import java.time.Month;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.billing.account.RowsOfAccount;
import org.lamplighter.billing.account.RowsOfAccount.Told;
import org.lamplighter.billing.imports.RowLoader;
import org.lamplighter.billing.imports.RowOutcomes;
import org.lamplighter.billing.rating.NoTariffException;
import org.lamplighter.billing.rating.TariffUse;
import org.lamplighter.billing.rating.Terms;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.table.Row;

/** Loads readings; the bills they close are made in the same write. */
public final class ReadingRows implements RowLoader {

    private static final Set<String> COLUMNS = Set.of("accountNumber", "readAt", "registerKwh");

    private final RowsOfAccount ofAccount;
    private final Aggregates<BillingYear> years;
    private final ReadingRules rules;
    private final TariffUse use;
    private final ReviseYear revise;
    private final BillsIssued issued;
    private final ReadingWatch watch;
    private final InstantSource clock;

    ReadingRows(
            KnownAccounts accounts,
            Aggregates<BillingYear> years,
            ReadingRules rules,
            TariffUse use,
            ReviseYear revise,
            BillsIssued issued,
            ReadingWatch watch,
            InstantSource clock) {
        this.ofAccount = new RowsOfAccount(accounts);
        this.years = years;
        this.rules = rules;
        this.use = use;
        this.revise = revise;
        this.issued = issued;
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "readings";
    }

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public void load(List<Row> rows, RowOutcomes outcomes) {
        ofAccount.read(rows, outcomes, ReadingColumns::read, (account, entries) -> load(account, entries, outcomes));
    }

    private void load(Account account, List<Told<Reading>> entries, RowOutcomes outcomes) {
        Terms terms = account.terms();
        List<Told<Reading>> priced = new ArrayList<>();
        for (Told<Reading> entry : entries) {
            ReadingVerdict.Refused refusal = rules.refusal(terms, entry.says());
            if (refusal == null) {
                priced.add(entry);
            } else {
                outcomes.rejected(entry.row(), refusal.code(), refusal.reason());
            }
        }
        IdentityHashMap<Reading, ReadingVerdict> verdicts = new IdentityHashMap<>();
        List<Bill> bills = new ArrayList<>();
        try {
            yearsOf(priced).forEach((year, readings) -> {
                Revision revision = store(account.number(), year, readings, terms);
                bills.addAll(revision.year().bills().values());
                revision.verdicts().forEach((reading, verdict) -> verdicts.merge(reading, verdict, ReadingRows::worse));
            });
        } catch (NoTariffException e) {
            priced.forEach(entry -> outcomes.rejected(entry.row(), "tariff-unknown", "no tariff held on those days"));
            return;
        }
        // Also of bills that were known: whoever made them may have died before telling.
        issued.issued(account, bills);
        watch.came(
                account,
                priced.stream()
                        .map(Told::says)
                        .filter(reading -> isBelowEarlier(verdicts.get(reading)))
                        .toList());
        priced.forEach(entry -> tell(entry.row(), verdicts.get(entry.says()), outcomes));
    }

    private static boolean isBelowEarlier(@Nullable ReadingVerdict verdict) {
        return verdict instanceof ReadingVerdict.Refused refused
                && refused.code().equals(ReadingBook.BELOW_EARLIER);
    }

    /** A reading of December opens the bills of the year after, too. */
    private static Map<Integer, List<Reading>> yearsOf(List<Told<Reading>> entries) {
        Map<Integer, List<Reading>> years = new TreeMap<>();
        for (Told<Reading> entry : entries) {
            Reading reading = entry.says();
            int year = reading.billMonth().getYear();
            years.computeIfAbsent(year, y -> new ArrayList<>()).add(reading);
            if (reading.billMonth().getMonth() == Month.DECEMBER) {
                years.computeIfAbsent(year + 1, y -> new ArrayList<>()).add(reading);
            }
        }
        return years;
    }

    private Revision store(AccountNumber number, int year, List<Reading> readings, Terms terms) {
        String id = BillingYear.id(number, year);
        Instant now = clock.instant();
        Revision fresh = used(revise.with(BillingYear.empty(number, year), readings, terms, now));
        if (years.find(id).isEmpty() && years.create(id, () -> Decision.changed(fresh.year()))) {
            return fresh;
        }
        List<Revision> last = new ArrayList<>();
        years.change(id, present -> {
            Revision revision = used(revise.with(present, readings, terms, now));
            last.add(revision);
            return revision.year().equals(present) ? Decision.unchanged() : Decision.changed(revision.year());
        });
        return last.getLast();
    }

    /** Said before the write: from then on the versions that the bills quote stay as they are. */
    private Revision used(Revision revision) {
        revision.year().bills().values().stream()
                .flatMap(bill -> bill.parts().stream())
                .forEach(part -> use.billed(part.tariffId(), part.usage().to().minusDays(1)));
        return revision;
    }

    private static ReadingVerdict worse(ReadingVerdict one, ReadingVerdict other) {
        return severity(one) >= severity(other) ? one : other;
    }

    private static int severity(ReadingVerdict verdict) {
        return switch (verdict) {
            case ReadingVerdict.Known ignored -> 0;
            case ReadingVerdict.Taken ignored -> 1;
            case ReadingVerdict.Refused ignored -> 2;
        };
    }

    private static void tell(Row row, @Nullable ReadingVerdict verdict, RowOutcomes outcomes) {
        switch (verdict) {
            case null -> throw new IllegalStateException("a reading without a verdict");
            case ReadingVerdict.Taken ignored -> outcomes.loaded(row);
            case ReadingVerdict.Known ignored -> outcomes.unchanged(row);
            case ReadingVerdict.Refused refused -> outcomes.rejected(row, refused.code(), refused.reason());
        }
    }
}
