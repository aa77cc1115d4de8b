package org.lamplighter.notification.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of every language: {@code texts/zh.properties} and {@code texts/en.properties}. */
public final class Texts {

    /** Longer words are cut, so that a text of one short message stays one. */
    static final int LONGEST_NAME = 12;

    private static final Set<Placeholder> NAMES = Set.of(Placeholder.CREW, Placeholder.RECIPIENT);

    static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    private final Map<Language, Properties> words = new EnumMap<>(Language.class);
    private final ZoneId zone;

    /**
     * Reads the data files.
     *
     * @param zone where the customers are; times are told as their clocks show them
     */
    public Texts(ZoneId zone) {
        this.zone = zone;
        for (Language language : Language.values()) {
            words.put(language, read("/texts/" + language.tag() + ".properties"));
        }
    }

    /** Puts it into words. */
    public String render(Wording wording, Language language, Instant now) {
        String text = word(language, wording.template().key());
        return GAP.matcher(text).replaceAll(gap -> Matcher.quoteReplacement(fill(gap, wording, language, now)));
    }

    /** The text as an SMS carries it: with the sender's signature (短信签名), without which operators refuse it. */
    public String signed(String text, Language language) {
        return word(language, "signature") + text;
    }

    private String fill(MatchResult gap, Wording wording, Language language, Instant now) {
        Placeholder placeholder = Placeholder.named(gap.group(1)).orElseThrow();
        return switch (wording.fillings().get(placeholder)) {
            case null -> word(language, "unknown." + placeholder.key());
            case Filling.Word(String text) -> cut(text, placeholder);
            case Filling.Moment(Instant at) -> moment(at, language, now);
            case Filling.Cause(String code) -> cause(placeholder, code, language);
        };
    }

    private static String cut(String text, Placeholder placeholder) {
        return NAMES.contains(placeholder) && text.length() > LONGEST_NAME
                ? text.substring(0, text.offsetByCodePoints(0, cutAt(text))) + "."
                : text;
    }

    /** Whole characters that fit before the full stop that marks the cut. */
    private static int cutAt(String text) {
        int units = Character.isHighSurrogate(text.charAt(LONGEST_NAME - 2)) ? LONGEST_NAME - 2 : LONGEST_NAME - 1;
        return text.codePointCount(0, units);
    }

    private String moment(Instant at, Language language, Instant now) {
        ZonedDateTime there = at.atZone(zone);
        boolean today = there.toLocalDate().equals(now.atZone(zone).toLocalDate());
        String form = word(language, today ? "time.today" : "time.other-day");
        return DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(there);
    }

    private String cause(Placeholder placeholder, String code, Language language) {
        String told = find(language, placeholder.key() + "." + code);
        return told == null ? word(language, "unknown." + placeholder.key()) : told;
    }

    private String word(Language language, String key) {
        return Objects.requireNonNull(find(language, key), () -> "no words for " + key + " in " + language);
    }

    private @Nullable String find(Language language, String key) {
        return Objects.requireNonNull(words.get(language)).getProperty(key);
    }

    static Properties read(String resource) {
        Properties properties = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream(resource), resource), StandardCharsets.UTF_8)) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
