package org.lamplighter.billing.usage.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.lamplighter.billing.usage.UsageQuestion;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;

/** Days that are asked for. */
record Days(LocalDate from, LocalDate to) {

    Days {
        long days = ChronoUnit.DAYS.between(from, to);
        if (days < 1 || days > UsageQuestion.MOST_DAYS) {
            throw new RejectedException(Rejection.invalid("days-invalid", from, to, UsageQuestion.MOST_DAYS));
        }
    }

    @Override
    public String toString() {
        return from + " until " + to;
    }
}
