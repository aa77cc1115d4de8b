package org.lamplighter.billing.ledger.web;

import java.util.Locale;
import org.lamplighter.billing.ledger.Standing;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Says in words what a balance means, in Chinese and English ({@code balance-texts}). */
@Component
final class BalanceTexts {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    BalanceTexts() {
        texts.setBasename("balance-texts");
        texts.setDefaultEncoding("UTF-8");
        texts.setDefaultLocale(Locale.ENGLISH);
        texts.setFallbackToSystemLocale(false);
    }

    String explanation(BalanceView.Meaning meaning, Standing standing, Locale locale) {
        Object[] values = {
            standing.credit().toString(),
            standing.owed().toString(),
            standing.oldestDue().orElse(standing.on()).toString(),
            standing.latePrincipal().toString(),
            standing.fees().toString()
        };
        return texts.getMessage(meaning.name(), values, locale);
    }
}
