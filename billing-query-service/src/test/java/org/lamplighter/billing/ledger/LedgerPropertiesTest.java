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
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.lamplighter.billing.rating.Money;

/** What holds of every ledger. */
class LedgerPropertiesTest {

    private static final YearMonth START = YearMonth.of(2024, 1);

    /** Some months' bills, some payments. */
    record Story(List<Charge> charges, List<Payment> payments) {

        Ledger told() {
            return Entries.paid(
                    Entries.charged(EMPTY, charges.toArray(Charge[]::new)), payments.toArray(Payment[]::new));
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
                        made.add(new Charge(month, amounts.get(i), issuedOn, issuedOn.plusDays(15), 1));
                    }
                    return made;
                });
        Arbitrary<Payment> payment = Combinators.combine(
                        Arbitraries.integers().between(0, 10_000), fen(1, 60_000), days(mostCharges * 31 + 60))
                .as((id, amount, day) -> Entries.payment("p" + id, amount.toString(), day));
        return Combinators.combine(
                        charges, payment.list().ofMaxSize(mostPayments).uniqueElements(Payment::id))
                .as(Story::new);
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
        news.addAll(story.payments());
        news.addAll(story.payments());
        news.addAll(story.charges());
        Collections.shuffle(news, new Random(seed));
        Ledger ledger = EMPTY;
        for (Object one : news) {
            ledger = one instanceof Charge charge
                    ? Entries.charged(ledger, charge)
                    : Entries.paid(ledger, (Payment) one);
        }

        LocalDate on = START.atDay(1).plusDays(days);
        assertThat(ledger.standing(HOUSEHOLD, on)).isEqualTo(story.told().standing(HOUSEHOLD, on));
    }

    @Property
    void whatWasPaidIsWhatWasSettledAndWhatIsLeft(@ForAll("stories") Story story) {
        Standing standing = story.told().standing(HOUSEHOLD, START.atDay(1).plusYears(2));
        Money paid = sum(story.payments().stream().map(Payment::amount).toList());
        Money charged = sum(story.charges().stream().map(Charge::amount).toList());

        Money feesPaid = paid.minus(charged).plus(standing.principal()).minus(standing.credit());

        assertThat(feesPaid).isGreaterThanOrEqualTo(Money.ZERO);
        assertThat(standing.credit().equals(Money.ZERO) || standing.owed().equals(Money.ZERO))
                .isTrue();
        Money most = sum(story.charges().stream()
                        .map(charge ->
                                charge.amount().percent(BigDecimal.valueOf(30)).rounded())
                        .filter(fee -> fee.compareTo(Money.ZERO) > 0)
                        .toList())
                // The least that is taken once for all that is settled on a day.
                .plus(new Money(BigDecimal.valueOf(
                        story.payments().size() + story.charges().size() + 1L)));
        assertThat(feesPaid.plus(standing.fees())).isLessThanOrEqualTo(most);
    }

    /** As it happens: bills and payments come in the order of time, and the ledger is shortened on the way. */
    @Property(tries = 100)
    void lettingOldEntriesGoChangesNothingThatIsOwed(@ForAll("longStories") Story story) {
        List<Payment> inTime = story.payments().stream().sorted(Payment.BY_TIME).toList();
        Ledger whole = new Ledger(EMPTY.accountNumber(), Carried.NOTHING, story.charges(), inTime, AT);
        Ledger ledger = EMPTY;
        int next = 0;
        for (Charge charge : story.charges()) {
            while (next < inTime.size() && inTime.get(next).paidOn().isBefore(charge.issuedOn())) {
                ledger = Entries.paid(ledger, inTime.get(next++));
            }
            ledger = Entries.charged(ledger, charge);
        }
        ledger = Entries.paid(ledger, inTime.subList(next, inTime.size()).toArray(Payment[]::new));

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
