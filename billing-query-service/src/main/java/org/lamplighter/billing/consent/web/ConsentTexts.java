package org.lamplighter.billing.consent.web;

import java.util.Locale;
import org.lamplighter.billing.consent.DataScope;
import org.lamplighter.billing.consent.Recipient;
import org.lamplighter.billing.rating.LocalizedText;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Says what third parties and scopes are, in Chinese and English ({@code consent-texts}). */
@Component
final class ConsentTexts {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    ConsentTexts() {
        texts.setBasename("consent-texts");
        texts.setDefaultEncoding("UTF-8");
        texts.setDefaultLocale(Locale.ENGLISH);
        texts.setFallbackToSystemLocale(false);
    }

    /** What a scope lets be seen, in plain words of both languages: a page may change between them without asking again. */
    LocalizedText scope(DataScope scope) {
        String key = "scope." + scope;
        return new LocalizedText(
                texts.getMessage(key, null, Locale.CHINESE), texts.getMessage(key, null, Locale.ENGLISH));
    }

    /** What a third party is called in a language. */
    String name(Recipient recipient, Locale locale) {
        LocalizedText name = recipient.name();
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? name.zh() : name.en();
    }
}
