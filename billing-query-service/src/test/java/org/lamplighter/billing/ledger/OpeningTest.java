package org.lamplighter.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lamplighter.billing.ledger.Entries.AT;
import static org.lamplighter.billing.ledger.Entries.EMPTY;
import static org.lamplighter.billing.ledger.Entries.HOUSEHOLD;
import static org.lamplighter.billing.ledger.Entries.OPENS;
import static org.lamplighter.billing.ledger.Entries.charge;
import static org.lamplighter.billing.ledger.Entries.charged;
import static org.lamplighter.billing.ledger.Entries.moved;
import static org.lamplighter.billing.ledger.Entries.opened;
import static org.lamplighter.billing.ledger.Entries.openingBill;
import static org.lamplighter.billing.ledger.Entries.payment;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.rating.Money;

/** What the old books brought, by worked examples. The ledger opens on 1 December 2023. */
class OpeningTest {

    private static final LocalDate DUE = LocalDate.of(2023, 10, 22);
    private static final LocalDate FIRST_OF_JANUARY = LocalDate.of(2024, 1, 1);

    private static final OpeningEntry SEPTEMBER = openingBill("2023-09", "98.40", DUE);
    private static final OpeningEntry CREDIT = new OpeningEntry.OfCredit(Money.of("40"));

    @Test
    void anOldDebtIsLateFromItsOwnDueDayOn() {
        Standing standing = opened(EMPTY, SEPTEMBER).standing(HOUSEHOLD, OPENS);

        assertThat(standing.oldestDue()).contains(DUE);
        assertThat(standing.fees()).as("98.40 × 40 days × 0.1 % = 3.936").isEqualTo(Money.of("3.94"));
        assertThat(standing.owed()).isEqualTo(Money.of("102.34"));
    }

    @Test
    void itIsPaidBeforeWhatWasBilledSince() {
        Ledger ledger = moved(
                charged(opened(EMPTY, SEPTEMBER), charge("2023-12", "50", FIRST_OF_JANUARY)),
                payment("p", "100", FIRST_OF_JANUARY));

        Standing standing = ledger.standing(HOUSEHOLD, FIRST_OF_JANUARY);
        assertThat(standing.open()).singleElement().satisfies(open -> {
            assertThat(open.month()).hasToString("2023-12");
            assertThat(open.left()).isEqualTo(Money.of("48.40"));
        });
        assertThat(standing.settledFees()).as("98.40 × 71 days × 0.1 %").isEqualTo(Money.of("6.99"));
    }

    @Test
    void oldCreditSettlesOldDebtsOnTheDayTheLedgerOpens() {
        Standing standing = opened(EMPTY, CREDIT, SEPTEMBER).standing(HOUSEHOLD, FIRST_OF_JANUARY);

        assertThat(standing.credit()).isEqualTo(Money.ZERO);
        assertThat(standing.principal()).isEqualTo(Money.of("58.40"));
        assertThat(standing.fees())
                .as("40 × 40 days × 0.1 %, and 58.40 × 71 days × 0.1 % = 4.1464")
                .isEqualTo(Money.of("5.75"));
    }

    @Test
    void aMonthOfTheOldBooksIsNotChargedAgainWhicheverComesFirst() {
        Charge own = charge("2023-09", "120", FIRST_OF_JANUARY);

        Standing before = charged(opened(EMPTY, SEPTEMBER), own).standing(HOUSEHOLD, OPENS);
        Standing after = opened(charged(EMPTY, own), SEPTEMBER).standing(HOUSEHOLD, OPENS);

        assertThat(before).isEqualTo(after);
        assertThat(before.principal()).isEqualTo(Money.of("98.40"));
    }

    @Test
    void aMonthThatTheOldBooksSettledIsNotChargedAtAll() {
        Ledger ledger =
                charged(opened(EMPTY, openingBill("2023-11", "0", DUE)), charge("2023-11", "120", FIRST_OF_JANUARY));

        assertThat(ledger.standing(HOUSEHOLD, FIRST_OF_JANUARY).owed()).isEqualTo(Money.ZERO);
    }

    @Test
    void theLastWordOnALineCountsAndTheSameWordAgainChangesNothing() {
        Ledger ledger = opened(EMPTY, SEPTEMBER, CREDIT);
        Ledger corrected = opened(ledger, openingBill("2023-09", "58.40", DUE), new OpeningEntry.OfCredit(Money.ZERO));

        assertThat(opened(ledger, SEPTEMBER, CREDIT)).isSameAs(ledger);
        assertThat(corrected.standing(HOUSEHOLD, OPENS).principal()).isEqualTo(Money.of("58.40"));
    }

    @Test
    void whatWasLetGoSinceIsNotCorrectedAnyMore() {
        Opening known = Opening.nothing(OPENS).with(SEPTEMBER);
        Ledger old = new Ledger(
                EMPTY.accountNumber(),
                known,
                new Carried(FIRST_OF_JANUARY, List.of(), Money.ZERO, Money.ZERO),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                AT);

        assertThat(old.verdict(known, known.with(SEPTEMBER))).isEqualTo(Verdict.KNOWN);
        assertThat(old.verdict(known, known.with(CREDIT))).isEqualTo(Verdict.OPENING_TOO_OLD);
        assertThat(old.standing(HOUSEHOLD, FIRST_OF_JANUARY).owed())
                .as("it is in what was carried")
                .isEqualTo(Money.ZERO);
    }
}
