package org.lamplighter.billing.ledger.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.lamplighter.billing.ledger.Funds;
import org.lamplighter.billing.ledger.Standing;
import org.lamplighter.billing.ledger.UnbilledUse;
import org.lamplighter.billing.rating.Money;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Says in words what a balance means, in Chinese and English ({@code balance-texts}). */
@Component
final class BalanceTexts {

    private final ResourceBundleMessageSource texts = Texts.of("balance-texts");

    String explanation(BalanceView.Meaning meaning, Funds funds, Locale locale) {
        Standing standing = funds.standing();
        UnbilledUse use = funds.unbilled();
        if (use != null && !use.energy().isZero()) {
            return ofPrepaid(meaning, funds, use, locale);
        }
        return say(
                meaning.name(),
                locale,
                standing.credit(),
                standing.owed(),
                standing.oldestDue().orElse(standing.on()),
                standing.latePrincipal(),
                standing.fees());
    }

    private String ofPrepaid(BalanceView.Meaning meaning, Funds funds, UnbilledUse use, Locale locale) {
        Money available = funds.available();
        List<String> sentences = new ArrayList<>();
        sentences.add(say(
                meaning.name() + ".UNBILLED",
                locale,
                available.compareTo(Money.ZERO) < 0 ? Money.ZERO.minus(available) : available,
                funds.standing().balance(),
                use.cost(),
                use.energy(),
                use.from(),
                use.to().minusDays(1)));
        if (use.estimated()) {
            sentences.add(say("UNBILLED.ESTIMATED", locale));
        }
        if (use.daysMissing() > 0) {
            sentences.add(say("UNBILLED.DAYS_MISSING", locale, use.daysMissing()));
        }
        return String.join(locale.getLanguage().equals("zh") ? "" : " ", sentences);
    }

    private String say(String key, Locale locale, Object... values) {
        return texts.getMessage(key, Arrays.stream(values).map(Object::toString).toArray(), locale);
    }
}
