package org.lamplighter.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lamplighter.billing.ledger.Entries.AT;
import static org.lamplighter.billing.ledger.Entries.EMPTY;
import static org.lamplighter.billing.ledger.Entries.HOUSEHOLD;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.contracts.Event;

/** What holds of every ledger. */
class LedgerPropertiesTest {

    private static final YearMonth START = YearMonth.of(2024, 1);

    /** Some months' bills, some payments, what became of some of them, what was paid out, and what the old books said. */
    record Story(
            List<Charge> charges,
            List<Payment> payments,
            List<Undoing> undoings,
            List<Refund> refunds,
            List<OpeningEntry> opening) {

        Ledger told() {
            Ledger ledger = Entries.charged(EMPTY, charges.toArray(Charge[]::new));
            ledger = Entries.moved(ledger, payments.toArray(Movement[]::new));
            ledger = Entries.moved(ledger, undoings.toArray(Movement[]::new));
            ledger = Entries.moved(ledger, refunds.toArray(Movement[]::new));
            return Entries.opened(ledger, opening.toArray(OpeningEntry[]::new));
        }

        List<Payment> counting() {
            return payments.stream()
                    .filter(payment ->
                            undoings.stream().noneMatch(undoing -> undoing.id().equals(payment.id())))
                    .toList();
        }

        List<OpeningEntry.OfBill> oldBills() {
            return opening.stream()
                    .filter(OpeningEntry.OfBill.class::isInstance)
                    .map(OpeningEntry.OfBill.class::cast)
                    .toList();
        }

        /** What is asked for: a month of the old books is not charged. */
        List<Money> asked() {
            return Stream.concat(
                            oldBills().stream().map(OpeningEntry.OfBill::principal),
                            charges.stream()
                                    .filter(charge -> oldBills().stream()
                                            .noneMatch(bill -> bill.month().equals(charge.month())))
                                    .map(Charge::amount))
                    .toList();
        }

        Money oldCredit() {
            return sum(opening.stream()
                    .filter(OpeningEntry.OfCredit.class::isInstance)
                    .map(entry -> ((OpeningEntry.OfCredit) entry).amount())
                    .toList());
        }
    }

    @Provide
    Arbitrary<Story> stories() {
        return stories(12, 20);
    }

    @Provide
    Arbitrary<Story> longStories() {
        return stories(Ledger.MOST_CHARGES + 80, 60);
    }

    private static Arbitrary<Story> stories(int mostCharges, int mostPayments) {
        Arbitrary<List<Charge>> charges = fen(-500, 40_000)
                .list()
                .ofMinSize(1)
                .ofMaxSize(mostCharges)
                .map(amounts -> {
                    List<Charge> made = new ArrayList<>();
                    for (int i = 0; i < amounts.size(); i++) {
                        YearMonth month = START.plusMonths(i);
                        LocalDate issuedOn = month.plusMonths(1).atDay(1);
                        made.add(new Charge(month, amounts.get(i), issuedOn, issuedOn.plusDays(15), 1, issuedOn));
                    }
                    return made;
                });
        Arbitrary<Payment> payment = Combinators.combine(
                        Arbitraries.integers().between(0, 10_000), fen(1, 60_000), days(mostCharges * 31 + 60))
                .as((id, amount, day) -> Entries.payment("p" + id, amount.toString(), day));
        Arbitrary<List<Payment>> payments =
                payment.list().ofMaxSize(mostPayments).uniqueElements(Payment::id);
        int days = mostCharges * 31 + 60;
        return Combinators.combine(charges, payments, refunds(days), opening())
                .flatAs((bills, paid, out, old) ->
                        undoings(paid, days).map(undone -> new Story(bills, paid, undone, out, old)));
    }

    /** Of some of the payments, and of some that never come. */
    private static Arbitrary<List<Undoing>> undoings(List<Payment> payments, int days) {
        List<String> ids = new ArrayList<>(payments.stream().map(Payment::id).toList());
        ids.add("never-came");
        return Combinators.combine(Arbitraries.of(ids), days(days), Arbitraries.of(true, false))
                .<Undoing>as((id, day, back) -> back ? Entries.bounced(id, day) : Entries.transferred(id, day))
                .list()
                .ofMaxSize(4)
                .uniqueElements(Undoing::id);
    }

    private static Arbitrary<List<Refund>> refunds(int days) {
        return Combinators.combine(Arbitraries.integers().between(0, 1_000), fen(1, 20_000), days(days))
                .as((id, amount, day) -> Entries.refund("r" + id, amount.toString(), day))
                .list()
                .ofMaxSize(3)
                .uniqueElements(Refund::id);
    }

    /** Two months before the first bill of our own, one of it, and credit. */
    private static Arbitrary<List<OpeningEntry>> opening() {
        Arbitrary<OpeningEntry> bill = Combinators.combine(
                        Arbitraries.integers().between(-2, 0),
                        fen(0, 30_000),
                        Arbitraries.integers().between(0, 80))
                .as((month, left, late) ->
                        new OpeningEntry.OfBill(START.plusMonths(month), left, Entries.OPENS.plusDays(30L - late)));
        Arbitrary<OpeningEntry> credit = fen(0, 30_000).map(OpeningEntry.OfCredit::new);
        return Arbitraries.oneOf(bill, credit)
                .list()
                .ofMaxSize(3)
                .uniqueElements(entry -> entry instanceof OpeningEntry.OfBill of ? of.month() : "credit");
    }

    private static Arbitrary<Money> fen(int from, int to) {
        return Arbitraries.integers().between(from, to).map(fen -> new Money(BigDecimal.valueOf(fen, 2)));
    }

    private static Arbitrary<LocalDate> days(int most) {
        return Arbitraries.integers().between(0, most).map(day -> START.atDay(1).plusDays(day));
    }

    @Property
    void theEndDoesNotDependOnTheOrderOrRepetitionOfNews(
            @ForAll("stories") Story story, @ForAll long seed, @ForAll @IntRange(max = 900) int days) {
        List<Object> news = new ArrayList<>(story.charges());
        news.addAll(story.charges());
        for (int twice = 0; twice < 2; twice++) {
            news.addAll(story.payments());
            news.addAll(story.undoings());
            news.addAll(story.refunds());
            news.addAll(story.opening());
        }
        Collections.shuffle(news, new Random(seed));
        Ledger ledger = EMPTY;
        for (Object one : news) {
            ledger = switch (one) {
                case Charge charge -> Entries.charged(ledger, charge);
                case Movement movement -> Entries.moved(ledger, movement);
                case OpeningEntry entry -> Entries.opened(ledger, entry);
                default -> throw new IllegalStateException("no news: " + one);
            };
        }

        LocalDate on = START.atDay(1).plusDays(days);
        assertThat(ledger.standing(HOUSEHOLD, on)).isEqualTo(story.told().standing(HOUSEHOLD, on));
    }

    @Property
    void whatWasPaidIsWhatWasSettledAndWhatIsLeft(@ForAll("stories") Story story) {
        Standing standing = story.told().standing(HOUSEHOLD, START.atDay(1).plusYears(2));
        Money came =
                sum(story.counting().stream().map(Payment::amount).toList()).plus(story.oldCredit());
        Money went = sum(story.refunds().stream().map(Refund::amount).toList());
        Money charged = sum(story.asked());

        Money feesPaid = came.minus(went)
                .minus(charged)
                .plus(standing.principal())
                .plus(standing.overdrawn())
                .minus(standing.credit());

        assertThat(feesPaid).isGreaterThanOrEqualTo(Money.ZERO);
        assertThat(standing.credit().equals(Money.ZERO) || standing.owed().equals(Money.ZERO))
                .isTrue();
        Money most = sum(story.asked().stream()
                        .map(amount -> amount.percent(BigDecimal.valueOf(30)).rounded())
                        .filter(fee -> fee.compareTo(Money.ZERO) > 0)
                        .toList())
                // The least that is taken once for all that is settled on a day, the one on which the ledger opens
                // among them.
                .plus(new Money(BigDecimal.valueOf(
                        story.payments().size() + story.charges().size() + 2L)));
        assertThat(feesPaid.plus(standing.fees())).isLessThanOrEqualTo(most);
    }

    @Property
    void aPaymentThatIsUndoneIsAsIfNeverMade(@ForAll("stories") Story story, @ForAll @IntRange(max = 900) int days) {
        Ledger without = Entries.moved(EMPTY, story.counting().toArray(Movement[]::new));
        without = Entries.moved(
                Entries.charged(without, story.charges().toArray(Charge[]::new)),
                story.refunds().toArray(Movement[]::new));
        without = Entries.opened(without, story.opening().toArray(OpeningEntry[]::new));

        LocalDate on = START.atDay(1).plusDays(days);
        assertThat(story.told().standing(HOUSEHOLD, on)).isEqualTo(without.standing(HOUSEHOLD, on));
    }

    @Property
    void othersAreToldOfEveryUndonePaymentOnceInWhateverOrderTheNewsCome(
            @ForAll("stories") Story story, @ForAll long seed) {
        List<Movement> news = new ArrayList<>(story.payments());
        news.addAll(story.undoings());
        news.addAll(story.undoings());
        Collections.shuffle(news, new Random(seed));
        List<Event> told = new ArrayList<>();
        Ledger ledger = EMPTY;
        for (Movement one : news) {
            told.addAll(TakeMovements.into(ledger, List.of(one)).events());
            ledger = Entries.moved(ledger, one);
        }

        assertThat(told).hasSize(story.payments().size() - story.counting().size());
    }

    /** As it happens: bills and payments come in the order of time, and the ledger is shortened on the way. */
    @Property(tries = 100)
    void lettingOldEntriesGoChangesNothingThatIsOwed(@ForAll("longStories") Story story) {
        List<Movement> inTime = Stream.<Movement>concat(story.payments().stream(), story.refunds().stream())
                .sorted(Comparator.comparing(Movement::at).thenComparing(Movement::id))
                .toList();
        Ledger ledger = Entries.opened(EMPTY, story.opening().toArray(OpeningEntry[]::new));
        // Known before their payments are old: what undoes one that was let go is refused.
        ledger = Entries.moved(ledger, story.undoings().toArray(Movement[]::new));
        Ledger whole = new Ledger(
                EMPTY.accountNumber(),
                ledger.opening(),
                Carried.NOTHING,
                story.charges(),
                story.payments().stream().sorted(Payment.BY_TIME).toList(),
                story.undoings(),
                story.refunds(),
                AT);
        int next = 0;
        for (Charge charge : story.charges()) {
            while (next < inTime.size() && inTime.get(next).on().isBefore(charge.issuedOn())) {
                ledger = Entries.moved(ledger, inTime.get(next++));
            }
            ledger = Entries.charged(ledger, charge);
        }
        ledger = Entries.moved(ledger, inTime.subList(next, inTime.size()).toArray(Movement[]::new));

        LocalDate on = START.plusMonths(story.charges().size() + 2L).atDay(1);
        assertThat(ledger.standing(HOUSEHOLD, on)).isEqualTo(whole.standing(HOUSEHOLD, on));
        assertThat(ledger.charges()).hasSizeLessThanOrEqualTo(Ledger.MOST_CHARGES);
        assertThat(ledger.charges().size() == whole.charges().size())
                .isEqualTo(story.charges().size() <= Ledger.MOST_CHARGES);
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
