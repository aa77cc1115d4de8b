package org.lamplighter.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lamplighter.billing.ledger.Entries.AT;
import static org.lamplighter.billing.ledger.Entries.EMPTY;
import static org.lamplighter.billing.ledger.Entries.HOUSEHOLD;
import static org.lamplighter.billing.ledger.Entries.PREPAID;
import static org.lamplighter.billing.ledger.Entries.bounced;
import static org.lamplighter.billing.ledger.Entries.charge;
import static org.lamplighter.billing.ledger.Entries.charged;
import static org.lamplighter.billing.ledger.Entries.moved;
import static org.lamplighter.billing.ledger.Entries.payment;
import static org.lamplighter.billing.ledger.Entries.refund;
import static org.lamplighter.billing.ledger.Entries.transferred;
import static org.lamplighter.billing.ledger.Entries.verdicts;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.contracts.billing.PaymentReversed;
import org.lamplighter.contracts.billing.PaymentTransferred;

/** Payments that came to nothing or stood at the wrong account, and money that was paid out, by worked examples. */
class UndoingTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate DUE = FIRST.plusDays(15);
    private static final LocalDate TENTH = LocalDate.of(2026, 12, 10);

    private static final Ledger BILLED = charged(EMPTY, charge("2026-10", "200", FIRST));
    private static final Payment IN_TIME = payment("p", "200", FIRST.plusDays(4));

    @Test
    void aBouncedPaymentIsAsIfNeverMadeTheDebtIsDueFromItsOldDayWithAllItsLateFees() {
        Standing standing = moved(BILLED, IN_TIME, bounced("p", TENTH)).standing(HOUSEHOLD, TENTH);

        assertThat(standing.oldestDue()).contains(DUE);
        assertThat(standing.latePrincipal()).isEqualTo(Money.of("200"));
        assertThat(standing.fees()).as("200 × 24 days × 0.1 %").isEqualTo(Money.of("4.80"));
        assertThat(standing.balance()).isEqualTo(Money.of("-204.80"));
    }

    @Test
    void theMoneyThatCameAfterwardsSettlesTheDebtOnTheDayItCame() {
        Ledger ledger = moved(BILLED, IN_TIME, bounced("p", TENTH), payment("q", "203.40", FIRST.plusDays(32)));

        assertThat(ledger.standing(HOUSEHOLD, TENTH).balance())
                .as("200 × 17 days × 0.1 % = 3.40 were paid with it")
                .isEqualTo(Money.ZERO);
    }

    @Test
    void aReversalMayComeBeforeItsPaymentAndIsToldWhenBothAreThere() {
        Ledger waiting = moved(BILLED, bounced("p", TENTH));
        TakeMovements.Taken taken = TakeMovements.into(waiting, List.of(IN_TIME));

        assertThat(TakeMovements.into(BILLED, List.of(bounced("p", TENTH))).events())
                .isEmpty();
        assertThat(taken.events())
                .containsExactly(new PaymentReversed(
                        "3205080001",
                        "p",
                        "200.00",
                        IN_TIME.at(),
                        bounced("p", TENTH).at(),
                        "BOUNCED"));
        assertThat(moved(waiting, IN_TIME).standing(HOUSEHOLD, DUE).owed()).isEqualTo(Money.of("200"));
    }

    @Test
    void aPaymentIsUndoneOnceAndTheSameNewsAgainChangesNothing() {
        Ledger ledger = moved(BILLED, IN_TIME, bounced("p", TENTH));

        assertThat(verdicts(ledger, bounced("p", TENTH), bounced("p", DUE), transferred("p", TENTH), IN_TIME))
                .containsExactly(Verdict.KNOWN, Verdict.UNDONE, Verdict.UNDONE, Verdict.KNOWN);
        assertThat(moved(ledger, bounced("p", TENTH), bounced("p", DUE))).isSameAs(ledger);
    }

    @Test
    void aTransferredPaymentIsToldToTheAccountItBelongsTo() {
        TakeMovements.Taken taken = TakeMovements.into(moved(BILLED, IN_TIME), List.of(transferred("p", TENTH)));

        assertThat(taken.events())
                .containsExactly(new PaymentTransferred(
                        "3205080001",
                        "p",
                        "3205080002",
                        "200.00",
                        IN_TIME.at(),
                        "WECHAT",
                        transferred("p", TENTH).at(),
                        "WRONGLY_NAMED"));
    }

    @Test
    void whatCountedThereCannotComeBackHereUnderItsId() {
        Ledger elsewhere = moved(BILLED, IN_TIME, transferred("p", TENTH));

        assertThat(TransferTargets.takes(elsewhere, IN_TIME)).isFalse();
        assertThat(TransferTargets.takes(BILLED, IN_TIME)).isTrue();
        assertThat(TransferTargets.takes(moved(BILLED, IN_TIME), IN_TIME))
                .as("booked there before")
                .isTrue();
        assertThat(TransferTargets.takes(moved(BILLED, payment("p", "1", DUE)), IN_TIME))
                .isFalse();
    }

    @Test
    void aRefundTakesFromCredit() {
        Ledger ledger = moved(BILLED, payment("p", "300", FIRST), refund("r", "60", DUE));

        assertThat(ledger.standing(HOUSEHOLD, TENTH).credit()).isEqualTo(Money.of("40"));
        assertThat(verdicts(ledger, refund("r", "60", DUE), refund("r", "61", DUE), refund("p", "1", DUE)))
                .containsExactly(Verdict.KNOWN, Verdict.DIFFERS, Verdict.DIFFERS);
    }

    @Test
    void whatWasPaidOutOfAPaymentThatThenBouncesIsOwedWithoutLateFeesAndMoneyFillsItFirst() {
        Ledger ledger = moved(BILLED, payment("p", "300", FIRST), refund("r", "100", DUE), bounced("p", TENTH));

        Standing standing = ledger.standing(HOUSEHOLD, TENTH);
        assertThat(standing.overdrawn()).isEqualTo(Money.of("100"));
        assertThat(standing.fees())
                .as("of the bill alone: 200 × 24 days × 0.1 %")
                .isEqualTo(Money.of("4.80"));
        assertThat(standing.owed()).isEqualTo(Money.of("304.80"));

        Standing later = moved(ledger, payment("q", "150", TENTH)).standing(HOUSEHOLD, TENTH);
        assertThat(later.overdrawn()).isEqualTo(Money.ZERO);
        assertThat(later.principal()).isEqualTo(Money.of("150"));
    }

    @Test
    void aBouncedTopUpOfAPrepaidAccountIsMissingAtOnce() {
        Ledger ledger = moved(BILLED, payment("p", "230", FIRST), bounced("p", TENTH));

        assertThat(ledger.standing(PREPAID, TENTH).balance()).isEqualTo(Money.of("-200"));
    }

    @Test
    void whatUndoesAPaymentThatMayHaveBeenLetGoIsRefused() {
        Ledger old = new Ledger(
                EMPTY.accountNumber(),
                null,
                new Carried(FIRST, List.of(), Money.ZERO, Money.ZERO),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                AT);

        assertThat(verdicts(old, bounced("p", TENTH), IN_TIME, bounced("p", TENTH)))
                .containsExactly(Verdict.NOT_HELD, Verdict.TAKEN, Verdict.TAKEN);
    }
}
