package org.lamplighter.notification.text;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said, before it is put into words of a language.
 *
 * @param template the text
 * @param fillings what is known of its gaps; a gap without a filling is told as not known yet
 */
public record Wording(Template template, Map<Placeholder, Filling> fillings) {

    public Wording {
        if (!template.placeholders().containsAll(fillings.keySet())) {
            throw new IllegalArgumentException(template + " has no gap for " + fillings.keySet());
        }
        fillings = Map.copyOf(fillings);
    }

    public static Wording of(Template template) {
        return new Wording(template, Map.of());
    }

    public Wording word(Placeholder gap, @Nullable String text) {
        return text == null ? this : with(gap, new Filling.Word(text));
    }

    public Wording moment(Placeholder gap, @Nullable Instant at) {
        return at == null ? this : with(gap, new Filling.Moment(at));
    }

    public Wording cause(Placeholder gap, @Nullable String code) {
        return code == null ? this : with(gap, new Filling.Cause(code));
    }

    private Wording with(Placeholder gap, Filling filling) {
        Map<Placeholder, Filling> more = new EnumMap<>(Placeholder.class);
        more.putAll(fillings);
        more.put(gap, filling);
        return new Wording(template, more);
    }
}
