package org.lamplighter.billing.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.AccountChanged;
import org.lamplighter.billing.account.KnownAccounts;
import org.lamplighter.billing.imports.RowLoader;
import org.lamplighter.billing.imports.RowOutcomes;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.table.Row;
import org.lamplighter.kit.table.UnreadableRowException;

/** Loads payments; all of an account that come together are one write. The same payment again changes nothing. */
public final class PaymentRows implements RowLoader {

    private static final Set<String> COLUMNS = Set.of("accountNumber", "paymentId", "amountYuan", "paidAt");

    /** Clocks of cashiers go a little wrong. */
    private static final Duration MOST_AHEAD = Duration.ofMinutes(10);

    private final KnownAccounts accounts;
    private final Aggregates<Ledger> ledgers;
    private final PaymentTerms terms;
    private final List<AccountChanged> listeners;
    private final InstantSource clock;

    PaymentRows(
            KnownAccounts accounts,
            Aggregates<Ledger> ledgers,
            PaymentTerms terms,
            List<AccountChanged> listeners,
            InstantSource clock) {
        this.accounts = accounts;
        this.ledgers = ledgers;
        this.terms = terms;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
    }

    private record Entry(Row row, Payment payment) {}

    @Override
    public String kind() {
        return "payments";
    }

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public void load(List<Row> rows, RowOutcomes outcomes) {
        Map<String, List<Entry>> byAccount = new TreeMap<>();
        for (Row row : rows) {
            try {
                AccountNumber number = row.read("accountNumber", AccountNumber::new);
                Entry entry = new Entry(row, payment(row));
                byAccount
                        .computeIfAbsent(number.value(), n -> new ArrayList<>())
                        .add(entry);
            } catch (UnreadableRowException e) {
                outcomes.rejected(row, "field-invalid", e.explained());
            }
        }
        byAccount.forEach((number, entries) -> load(new AccountNumber(number), entries, outcomes));
    }

    private void load(AccountNumber number, List<Entry> entries, RowOutcomes outcomes) {
        Optional<Account> account = accounts.find(number);
        if (account.isEmpty()) {
            entries.forEach(e -> outcomes.rejected(e.row(), "account-unknown", "no account has this number"));
            return;
        }
        Instant now = clock.instant();
        List<Entry> counting = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.payment().paidAt().isAfter(now.plus(MOST_AHEAD))) {
                outcomes.rejected(entry.row(), "payment-in-future", "it is dated after now");
            } else if (entry.payment().paidOn().isBefore(terms.opening())) {
                outcomes.rejected(entry.row(), "payment-before-ledger", "bills of that time were settled elsewhere");
            } else {
                counting.add(entry);
            }
        }
        if (!counting.isEmpty()) {
            take(account.get(), counting, now, outcomes);
        }
    }

    private void take(Account account, List<Entry> entries, Instant now, RowOutcomes outcomes) {
        String id = account.number().value();
        OpenLedger.of(ledgers, account.number(), now);
        List<Ledger.Verdict> verdicts = new ArrayList<>();
        ledgers.change(id, ledger -> {
            verdicts.clear(); // The decision is asked again when another writer came first.
            List<Payment> payments = entries.stream().map(Entry::payment).toList();
            verdicts.addAll(ledger.verdicts(payments));
            return ledger.paid(payments, FeeTerms.of(account), now);
        });
        // Also for payments that are known: who heard of them may have died before listening.
        listeners.forEach(listener -> listener.changed(account.number()));
        for (int i = 0; i < entries.size(); i++) {
            tell(entries.get(i).row(), verdicts.get(i), outcomes);
        }
    }

    private static void tell(Row row, Ledger.Verdict verdict, RowOutcomes outcomes) {
        switch (verdict) {
            case TAKEN -> outcomes.loaded(row);
            case KNOWN -> outcomes.unchanged(row);
            case DIFFERS -> outcomes.rejected(row, "payment-differs", "another payment of the account has this id");
            case TOO_OLD -> outcomes.rejected(row, "payment-too-old", "what is that old is not held one by one");
        }
    }

    private static Payment payment(Row row) {
        Money amount = row.read("amountYuan", Money::of);
        Instant paidAt = row.read("paidAt", text -> OffsetDateTime.parse(text).toInstant());
        PaymentMeans means = row.readOr("means", PaymentMeans::valueOf, PaymentMeans.OTHER);
        return row.read("paymentId", id -> new Payment(id, amount, paidAt, means));
    }
}
