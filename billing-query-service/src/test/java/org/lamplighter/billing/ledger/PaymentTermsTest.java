package org.lamplighter.billing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.rating.CustomerClass;

/** Terms are dated; what was billed before the first of them is no debt. */
class PaymentTermsTest {

    private static final LocalDate OPENING = LocalDate.of(2026, 11, 1);
    private static final LocalDate LATER = LocalDate.of(2027, 5, 1);

    private static final PaymentTerms TERMS = new PaymentTerms(List.of(
            new PaymentTerm(LATER, null, 20, "a test"),
            new PaymentTerm(OPENING, null, 15, "a test"),
            new PaymentTerm(OPENING, CustomerClass.COMMERCIAL_TWO_PART, 10, "a test")));

    private static int days(LocalDate closedOn, CustomerClass customerClass) {
        return TERMS.find(closedOn, customerClass).orElseThrow().days();
    }

    @Test
    void theLatestTermOfABillsLastReadingHoldsAndAClassHasItsOwn() {
        assertThat(days(OPENING, CustomerClass.RESIDENTIAL)).isEqualTo(15);
        assertThat(days(OPENING, CustomerClass.COMMERCIAL_TWO_PART)).isEqualTo(10);
        assertThat(days(LATER, CustomerClass.RESIDENTIAL)).isEqualTo(20);
    }

    @Test
    void whatWasBilledBeforeTheLedgerOpenedHasNoTerm() {
        assertThat(TERMS.opening()).isEqualTo(OPENING);
        assertThat(TERMS.find(OPENING.minusDays(1), CustomerClass.RESIDENTIAL)).isEmpty();
    }

    @Test
    void aTableWithoutTermsIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PaymentTerms(List.of()));
    }
}
