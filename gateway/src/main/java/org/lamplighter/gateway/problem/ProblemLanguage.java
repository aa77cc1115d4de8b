package org.lamplighter.gateway.problem;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The languages a problem can be told in; English unless the caller asks for Chinese, as in the services. */
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
            return ENGLISH;
        }
        try {
            Locale wanted = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LOCALES);
            return Locale.CHINESE.equals(wanted) ? CHINESE : ENGLISH;
        } catch (IllegalArgumentException _) {
            return ENGLISH;
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
                "https://lamplighter.example/problems/" + code.code(),
                w.title,
                code.status(),
                w.detail,
                code.code(),
                traceId,
                w.action);
    }

    private record Words(String title, String detail, String action) {}
}
