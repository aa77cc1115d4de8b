package org.lamplighter.billing.ledger;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.RowsOfAccount;
import org.lamplighter.billing.account.RowsOfAccount.Told;
import org.lamplighter.billing.imports.RowLoader;
import org.lamplighter.billing.imports.RowOutcomes;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.table.Row;

/** Loads what the books before said of accounts; the last word on a bill, and on the credit, counts. The same again changes nothing. */
public final class OpeningRows implements RowLoader {

    private static final Set<String> COLUMNS = Set.of("accountNumber", "asOf");

    private final RowsOfAccount ofAccount;
    private final Aggregates<Ledger> ledgers;
    private final BookMovements book;
    private final PaymentTerms terms;
    private final InstantSource clock;

    OpeningRows(
            RowsOfAccount ofAccount,
            Aggregates<Ledger> ledgers,
            BookMovements book,
            PaymentTerms terms,
            InstantSource clock) {
        this.ofAccount = ofAccount;
        this.ledgers = ledgers;
        this.book = book;
        this.terms = terms;
        this.clock = clock;
    }

    /** A row. */
    private record Line(LocalDate asOf, OpeningEntry entry) {}

    @Override
    public String kind() {
        return "opening-balances";
    }

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public void load(List<Row> rows, RowOutcomes outcomes) {
        ofAccount.read(rows, outcomes, OpeningRows::line, (account, told) -> load(account, told, outcomes));
    }

    private void load(Account account, List<Told<Line>> told, RowOutcomes outcomes) {
        List<Told<Line>> counting = new ArrayList<>();
        for (Told<Line> one : told) {
            if (one.says().asOf().equals(terms.opening())) {
                counting.add(one);
            } else {
                outcomes.rejected(one.row(), "opening-day-differs", "ledgers open on " + terms.opening());
            }
        }
        if (counting.isEmpty()) {
            return;
        }
        List<Verdict> verdicts = open(account, counting.stream().map(Told::says).toList());
        for (int i = 0; i < counting.size(); i++) {
            verdicts.get(i).tell(counting.get(i).row(), outcomes);
        }
    }

    private List<Verdict> open(Account account, List<Line> lines) {
        OpenLedger.of(ledgers, account.number(), clock.instant());
        List<Verdict> verdicts = new ArrayList<>();
        ledgers.change(account.number().value(), ledger -> {
            verdicts.clear(); // The decision is asked again when another writer came first.
            Opening opening = ledger.opening() == null ? Opening.nothing(terms.opening()) : ledger.opening();
            for (Line line : lines) {
                Opening next = opening.with(line.entry());
                Verdict verdict = ledger.verdict(opening, next);
                verdicts.add(verdict);
                opening = verdict == Verdict.TAKEN ? next : opening;
            }
            return ledger.opened(opening, clock.instant());
        });
        book.tell(account.number());
        return verdicts;
    }

    private static Line line(Row row) {
        LocalDate asOf = row.read("asOf", LocalDate::parse);
        return new Line(asOf, row.fields().containsKey("month") ? bill(row, asOf) : credit(row));
    }

    private static OpeningEntry credit(Row row) {
        return row.read("creditYuan", text -> new OpeningEntry.OfCredit(Money.of(text)));
    }

    private static OpeningEntry bill(Row row, LocalDate asOf) {
        row.readIfThere("creditYuan", text -> {
            throw new IllegalArgumentException("a row tells either credit or one bill");
        });
        YearMonth month = row.read("month", text -> before(asOf, YearMonth.parse(text)));
        LocalDate dueOn = row.read("dueOn", LocalDate::parse);
        return row.read("principalYuan", text -> new OpeningEntry.OfBill(month, Money.of(text), dueOn));
    }

    private static YearMonth before(LocalDate asOf, YearMonth month) {
        if (!month.atDay(1).isBefore(asOf)) {
            throw new IllegalArgumentException("the old books billed months before that day");
        }
        return month;
    }
}
