package org.lamplighter.billing.identification.web;

import java.util.Locale;
import org.lamplighter.billing.identification.Matter;
import org.lamplighter.billing.identification.ProofItem;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** Names matters and items of proof, in Chinese and English ({@code proof-texts}). */
@Component
final class ProofTexts {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    ProofTexts() {
        texts.setBasename("proof-texts");
        texts.setDefaultEncoding("UTF-8");
        texts.setDefaultLocale(Locale.ENGLISH);
        texts.setFallbackToSystemLocale(false);
    }

    String matter(Matter matter, Locale locale) {
        return text("matter." + matter, locale);
    }

    String item(ProofItem item, Locale locale) {
        return text("item." + item, locale);
    }

    /** Why an item cannot be checked. */
    String why(ProofItem item, Locale locale) {
        return text("why." + item, locale);
    }

    private String text(String key, Locale locale) {
        return texts.getMessage(key, null, locale);
    }
}
