package org.lamplighter.billing.bill.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.bill.BillLookup;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.RatedPart;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Says in words what a bill is made of, in Chinese and English ({@code bill-texts}). */
@Component
final class BillTexts {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    BillTexts() {
        texts.setBasename("bill-texts");
        texts.setDefaultEncoding("UTF-8");
        texts.setDefaultLocale(Locale.ENGLISH);
        texts.setFallbackToSystemLocale(false);
    }

    /** How the bill came about, sentence by sentence. */
    List<String> explanation(Bill bill, Locale locale) {
        List<String> sentences = new ArrayList<>();
        sentences.add(text(
                bill.isEstimated() ? "readings.estimated" : "readings",
                locale,
                bill.from().toString(),
                bill.to().toString(),
                bill.used().toString()));
        tiers(bill, locale).ifPresent(sentences::add);
        if (bill.months().size() > 1) {
            sentences.add(text("months", locale, Integer.toString(bill.months().size())));
        }
        if (bill.parts().size() > 1) {
            sentences.add(text("parts", locale, Integer.toString(bill.parts().size())));
        }
        if (bill.revision() > 1) {
            sentences.add(text("revision", locale, Integer.toString(bill.revision())));
        }
        sentences.add(text("sum", locale, bill.total().toString()));
        return sentences;
    }

    private Optional<String> tiers(Bill bill, Locale locale) {
        RatedPart last = bill.parts().getLast();
        if (last.tierEnds().isEmpty()) {
            return Optional.empty();
        }
        KilowattHours before = bill.parts().getFirst().usedBefore();
        KilowattHours after = bill.usedAfter();
        int tier = 1
                + (int) last.tierEnds().stream()
                        .filter(end -> after.compareTo(end) > 0)
                        .count();
        return Optional.of(
                tier <= last.tierEnds().size()
                        ? text(
                                "tiers",
                                locale,
                                before.toString(),
                                after.toString(),
                                Integer.toString(tier),
                                last.tierEnds().get(tier - 1).toString())
                        : text("tiers.last", locale, before.toString(), after.toString(), Integer.toString(tier)));
    }

    /** That there is no bill yet, and until when it can be expected. */
    List<String> notPublished(BillLookup.NotPublished missing, Locale locale) {
        return Stream.concat(
                        Stream.of(text("not-published", locale, missing.month().toString())),
                        missing.readingDueOn().map(day -> text("reading-due", locale, day.toString())).stream())
                .toList();
    }

    private String text(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
