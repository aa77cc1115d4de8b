package org.lamplighter.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code this service refuses with has its texts. */
class ProblemTextsTest {

    private static final Pattern REFUSAL =
            Pattern.compile("Rejection\\.(?:invalid|conflict|forbidden)\\(\\s*\"([a-z-]+)\"");

    static Stream<String> codes() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            return sources
                    .filter(Files::isRegularFile)
                    .flatMap(source ->
                            REFUSAL.matcher(read(source)).results().map((MatchResult found) -> found.group(1)))
                    .distinct()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeHasItsTextsInBothLanguages(String code) {
        for (Locale locale : new Locale[] {Locale.ROOT, Locale.CHINESE}) {
            ResourceBundle texts = ResourceBundle.getBundle(
                    "problems", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
            assertThat(texts.getLocale()).isEqualTo(locale);
            for (String part : new String[] {".title", ".detail", ".action"}) {
                assertThat(texts.getString(code + part)).isNotBlank();
            }
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
