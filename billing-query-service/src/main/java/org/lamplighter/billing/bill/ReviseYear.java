package org.lamplighter.billing.bill;

import java.time.Instant;
import java.util.List;
import org.lamplighter.billing.rating.Rating;
import org.lamplighter.billing.rating.Terms;

/** Takes readings into a year and makes its bills again where they changed. Pure. */
final class ReviseYear {

    private final BillMaker maker;

    ReviseYear(Rating rating) {
        this.maker = new BillMaker(rating);
    }

    Revision with(BillingYear year, List<Reading> more, Terms terms, Instant now) {
        ReadingBook book = new ReadingBook(year.readings()).take(more);
        List<Reading> readings = book.readings();
        if (readings.equals(year.readings())) {
            return new Revision(year, book.verdicts());
        }
        BillingYear next = new BillingYear(
                year.accountNumber(),
                year.year(),
                readings,
                maker.bills(year.year(), readings, year.bills(), terms, now));
        return new Revision(next, book.verdicts());
    }
}
