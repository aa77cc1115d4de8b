package org.lamplighter.billing.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lamplighter.billing.rating.CustomerClass;

/** All payment terms. What was billed or paid before the first of them was settled elsewhere and is no debt here. */
public final class PaymentTerms {

    private static final Comparator<PaymentTerm> LATEST_AND_OWN =
            Comparator.comparing(PaymentTerm::effectiveFrom).thenComparing(term -> term.customerClass() != null);

    private final List<PaymentTerm> terms;
    private final LocalDate opening;

    /**
     * Of rows in any order.
     *
     * @throws IllegalArgumentException when there is none
     */
    public PaymentTerms(List<PaymentTerm> terms) {
        this.terms = List.copyOf(terms);
        this.opening = terms.stream()
                .map(PaymentTerm::effectiveFrom)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("no payment terms"));
    }

    /** The first day whose bills and payments count. */
    public LocalDate opening() {
        return opening;
    }

    /** The term of a bill whose last reading is of this day; none when it was settled elsewhere. */
    Optional<PaymentTerm> find(LocalDate closedOn, CustomerClass customerClass) {
        return terms.stream()
                .filter(term -> !term.effectiveFrom().isAfter(closedOn))
                .filter(term -> term.customerClass() == null || term.customerClass() == customerClass)
                .max(LATEST_AND_OWN);
    }
}
