package org.lamplighter.billing.bill.web;

import java.util.Locale;
import org.lamplighter.billing.bill.BillLookup;
import org.lamplighter.billing.explanation.web.LineTexts;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;
import org.springframework.stereotype.Component;

/** Says what is known of the bill of a month in a language. */
@Component
final class BillWords {

    private final BillTexts texts;
    private final LineTexts lines;

    BillWords(BillTexts texts, LineTexts lines) {
        this.texts = texts;
        this.lines = lines;
    }

    /**
     * Published, or not yet.
     *
     * @param accountNumber as the one who asks may see it
     * @throws RejectedException not found, when there is none and will be none
     */
    BillView say(String accountNumber, BillLookup found, Locale locale) {
        return switch (found) {
            case BillLookup.Published published -> BillView.of(accountNumber, published, texts, lines, locale);
            case BillLookup.NotPublished missing -> BillView.of(accountNumber, missing, texts, locale);
            case BillLookup.Absent ignored -> throw new RejectedException(Rejection.notFound());
        };
    }
}
