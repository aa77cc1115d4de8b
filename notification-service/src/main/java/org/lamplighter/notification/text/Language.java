package org.lamplighter.notification.text;

import java.util.Locale;

/** A language customers are told things in. */
public enum Language {
    CHINESE("zh"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** BCP 47 tag, which also names the data file. */
    public String tag() {
        return tag;
    }

    /** The language of a BCP 47 tag such as {@code en-GB}; Chinese for those not spoken here. */
    public static Language of(String tag) {
        return Locale.forLanguageTag(tag).getLanguage().equals(ENGLISH.tag) ? ENGLISH : CHINESE;
    }
}
