package org.lamplighter.gateway.problem;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The languages a problem can be told in; Chinese unless the caller asks for English. */
final class ProblemLanguage {

    private static final ProblemLanguage CHINESE = new ProblemLanguage(Locale.CHINESE);
    private static final ProblemLanguage ENGLISH = new ProblemLanguage(Locale.ENGLISH);
    private static final List<Locale> LOCALES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final Locale locale;
    private final Map<ProblemCode, Words> words = new EnumMap<>(ProblemCode.class);

    private ProblemLanguage(Locale locale) {
        this.locale = locale;
        ResourceBundle bundle = ResourceBundle.getBundle(
                "problems",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        for (ProblemCode code : ProblemCode.values()) {
            words.put(
                    code,
                    new Words(
                            bundle.getString(code.code() + ".title"),
                            bundle.getString(code.code() + ".detail"),
                            bundle.getString(code.code() + ".action")));
        }
    }

    static ProblemLanguage of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null) {
            return CHINESE;
        }
        try {
            Locale wanted = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LOCALES);
            return Locale.ENGLISH.equals(wanted) ? ENGLISH : CHINESE;
        } catch (IllegalArgumentException _) {
            return CHINESE;
        }
    }

    String tag() {
        return locale.toLanguageTag();
    }

    Problem tell(ProblemCode code, String traceId) {
        Words w = words.get(code);
        if (w == null) {
            throw new IllegalStateException("No words for " + code);
        }
        return new Problem(
                "/docs/problems.html#" + code.code(), w.title, code.status(), w.detail, code.code(), traceId, w.action);
    }

    private record Words(String title, String detail, String action) {}
}
