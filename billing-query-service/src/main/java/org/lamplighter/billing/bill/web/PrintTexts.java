package org.lamplighter.billing.bill.web;

import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** What stands on a printed bill beside what the bill says itself, in Chinese and English side by side ({@code print-texts}). */
@Component
final class PrintTexts {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    PrintTexts() {
        texts.setBasename("print-texts");
        texts.setDefaultEncoding("UTF-8");
        texts.setDefaultLocale(Locale.ENGLISH);
        texts.setFallbackToSystemLocale(false);
    }

    String both(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.CHINESE) + " "
                + texts.getMessage(key, arguments, Locale.ENGLISH);
    }
}
