package org.lamplighter.billing.ledger.web;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Texts of this feature by their bundle, English where the caller's language is not there. */
final class Texts {

    private Texts() {}

    static ResourceBundleMessageSource of(String bundle) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename(bundle);
        texts.setDefaultEncoding("UTF-8");
        texts.setDefaultLocale(Locale.ENGLISH);
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
