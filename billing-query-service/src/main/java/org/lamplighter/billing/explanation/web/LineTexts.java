package org.lamplighter.billing.explanation.web;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.BillLine;
import org.lamplighter.billing.rating.Derivation;
import org.lamplighter.billing.rating.Money;
import org.lamplighter.billing.rating.MonthShare;
import org.lamplighter.billing.rating.PriceComponent;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.RatedPart;
import org.lamplighter.billing.rating.Tariff;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Says in words what a line is computed from, in Chinese and English ({@code line-texts}). */
@Component
public final class LineTexts {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    LineTexts() {
        texts.setBasename("line-texts");
        texts.setDefaultEncoding("UTF-8");
        texts.setDefaultLocale(Locale.ENGLISH);
        texts.setFallbackToSystemLocale(false);
    }

    /** What a line is for, how much, at what price. */
    String line(BillLine line, Currency currency, Locale locale) {
        return text("line." + line.kind(), locale, arguments(line.derivation(), money(currency, locale), locale));
    }

    /** What a part of the price of a kWh is for. */
    public String component(PriceComponent.Kind kind, Locale locale) {
        return text("component." + kind, locale);
    }

    /** What holds for all lines of a bill. */
    public List<String> explanation(List<RatedPart> parts, int months, Money total, Currency currency, Locale locale) {
        List<String> sentences = new ArrayList<>();
        if (months > 1) {
            sentences.add(text("explanation.months", locale, Integer.toString(months)));
        }
        if (parts.size() > 1) {
            sentences.add(text("explanation.parts", locale, Integer.toString(parts.size())));
        }
        if (!parts.getLast().tierEnds().isEmpty()) {
            sentences.add(text(
                    "explanation.tiers",
                    locale,
                    parts.getFirst().usedBefore().toString(),
                    parts.getLast().usedAfter().toString()));
        }
        sentences.add(text("explanation.sum", locale, total.toString(), money(currency, locale)));
        return sentences;
    }

    private Object[] arguments(Derivation derivation, String money, Locale locale) {
        return switch (derivation) {
            case Derivation.OfEnergy of ->
                new Object[] {
                    of.period() == null ? "" : period(of.period(), locale),
                    of.tier() == null ? "" : text("tier", locale, of.tier().toString()),
                    of.energy().toString(),
                    of.price().toString(),
                    money
                };
            case Derivation.OfDemand of ->
                new Object[] {
                    of.demand().toString(), of.price().toString(), money, share(of.share(), locale),
                };
            case Derivation.OfCapacity of ->
                new Object[] {
                    of.capacity().toString(), of.price().toString(), money, share(of.share(), locale),
                };
            case Derivation.OfMonth of -> new Object[] {of.price().toString(), money, share(of.share(), locale)};
            case Derivation.OfPowerFactor of ->
                new Object[] {
                    of.factor().toString(),
                    of.standard().value().toString(),
                    of.base().toString(),
                    money,
                    of.percent().toPlainString()
                };
            case Derivation.OfDelay of ->
                new Object[] {
                    of.principal().toString(),
                    money,
                    Integer.toString(of.days()),
                    of.percentPerDay().toPlainString()
                };
            case Derivation.OfLimit of ->
                new Object[] {of.limit().toString(), money, of.reached().toString()};
        };
    }

    private String period(PricePeriod period, Locale locale) {
        return text("period." + period, locale);
    }

    private String share(MonthShare share, Locale locale) {
        return text(
                share.isWhole() ? "month.whole" : "month.part",
                locale,
                share.month().toString(),
                share.toString());
    }

    private String money(Currency currency, Locale locale) {
        return currency.equals(Tariff.YUAN) ? text("yuan", locale) : currency.getCurrencyCode();
    }

    private String text(String key, Locale locale, @Nullable Object... arguments) {
        return texts.getMessage(key, arguments, locale);
    }
}
