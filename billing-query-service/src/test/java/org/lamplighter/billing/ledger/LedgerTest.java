package org.lamplighter.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lamplighter.billing.ledger.Entries.EMPTY;
import static org.lamplighter.billing.ledger.Entries.HOUSEHOLD;
import static org.lamplighter.billing.ledger.Entries.PREPAID;
import static org.lamplighter.billing.ledger.Entries.charge;
import static org.lamplighter.billing.ledger.Entries.charged;
import static org.lamplighter.billing.ledger.Entries.moved;
import static org.lamplighter.billing.ledger.Entries.payment;
import static org.lamplighter.billing.ledger.Entries.verdicts;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.rating.Money;

/** What an account owes, by example; the bills are due fifteen days after they are issued. */
class LedgerTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate DUE = FIRST.plusDays(15);
    private static final LocalDate SECOND = LocalDate.of(2026, 12, 1);

    @Test
    void aBillIsOwedAndInTimeUntilTheEndOfItsDueDay() {
        Ledger ledger = charged(EMPTY, charge("2026-10", "100", FIRST));

        Standing onTheDay = ledger.standing(HOUSEHOLD, DUE);
        Standing after = ledger.standing(HOUSEHOLD, DUE.plusDays(1));

        assertThat(onTheDay.balance()).isEqualTo(Money.of("-100"));
        assertThat(onTheDay.late()).isEmpty();
        assertThat(onTheDay.fees()).isEqualTo(Money.ZERO);
        assertThat(after.latePrincipal()).isEqualTo(Money.of("100"));
        assertThat(after.fees()).as("0.10, taken as 1 yuan").isEqualTo(Money.of("1"));
    }

    @Test
    void theOldestDebtIsPaidFirst() {
        Ledger ledger = moved(
                charged(EMPTY, charge("2026-11", "80", SECOND), charge("2026-10", "100", FIRST)),
                payment("p", "120", SECOND.plusDays(1)));

        Standing standing = ledger.standing(HOUSEHOLD, SECOND.plusDays(1));

        assertThat(standing.open()).singleElement().satisfies(open -> {
            assertThat(open.month()).hasToString("2026-11");
            assertThat(open.left()).isEqualTo(Money.of("60"));
        });
        assertThat(standing.settledFees()).as("100 × 16 days × 0.1 %").isEqualTo(Money.of("1.60"));
    }

    @Test
    void whatIsPaidInAdvanceSettlesTheNextBillsInTime() {
        Ledger ledger = charged(
                moved(EMPTY, payment("p", "150", FIRST.minusDays(3))),
                charge("2026-10", "100", FIRST),
                charge("2026-11", "80", SECOND));

        Standing standing = ledger.standing(HOUSEHOLD, SECOND);

        assertThat(standing.balance()).isEqualTo(Money.of("-30"));
        assertThat(standing.settledFees()).isEqualTo(Money.ZERO);
    }

    @Test
    void aLateFeeIsNeverAboveThirtyPerCentOfTheBillHoweverItIsPaid() {
        LocalDate yearsLater = FIRST.plusYears(3);
        Ledger ledger = charged(EMPTY, charge("2026-10", "100", FIRST));

        assertThat(ledger.standing(HOUSEHOLD, yearsLater).fees()).isEqualTo(Money.of("30"));
        Ledger inParts = moved(
                ledger,
                payment("a", "33.33", yearsLater),
                payment("b", "33.33", yearsLater.plusDays(1)),
                payment("c", "33.34", yearsLater.plusDays(2)));
        assertThat(inParts.standing(HOUSEHOLD, yearsLater.plusDays(2)).fees()).isEqualTo(Money.of("30"));
    }

    @Test
    void aPrepaidAccountHasCreditAndPaysNoLateFee() {
        Ledger ledger = charged(moved(EMPTY, payment("p", "50", FIRST.minusDays(3))), charge("2026-10", "100", FIRST));

        Standing standing = ledger.standing(PREPAID, DUE.plusYears(1));

        assertThat(standing.balance()).isEqualTo(Money.of("-50"));
        assertThat(standing.fees()).isEqualTo(Money.ZERO);
    }

    @Test
    void aCorrectionThatIsCheaperGivesBackAndOneThatIsDearerIsDueAnew() {
        Ledger ledger = moved(charged(EMPTY, charge("2026-10", "100", FIRST)), payment("p", "100", FIRST));

        Standing cheaper = charged(ledger, charge("2026-10", "90", SECOND, 2)).standing(HOUSEHOLD, SECOND);
        Standing dearer = charged(ledger, charge("2026-10", "120", SECOND, 2)).standing(HOUSEHOLD, SECOND);

        assertThat(cheaper.credit()).isEqualTo(Money.of("10"));
        assertThat(dearer.owed()).isEqualTo(Money.of("20"));
        assertThat(dearer.late()).isEmpty();
    }

    @Test
    void aBillThatGivesMoneyBackIsCredit() {
        Ledger ledger = charged(EMPTY, charge("2026-10", "-12.30", FIRST));

        assertThat(ledger.standing(HOUSEHOLD, FIRST).balance()).isEqualTo(Money.of("12.30"));
    }

    @Test
    void aPaymentThatIsKnownChangesNothingAndAnotherWithItsIdIsRefused() {
        Ledger ledger = moved(EMPTY, payment("p", "50", FIRST));

        assertThat(moved(ledger, payment("p", "50", FIRST))).isSameAs(ledger);
        assertThat(verdicts(
                        ledger,
                        payment("p", "50", FIRST),
                        payment("p", "51", FIRST),
                        payment("q", "1", FIRST),
                        payment("q", "1", FIRST)))
                .containsExactly(Verdict.KNOWN, Verdict.DIFFERS, Verdict.TAKEN, Verdict.KNOWN);
    }
}
