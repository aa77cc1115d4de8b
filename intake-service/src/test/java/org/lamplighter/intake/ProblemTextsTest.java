package org.lamplighter.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern CODE =
            Pattern.compile("(?:Rejection\\.(?:conflict|invalid|forbidden)\\(|HttpStatus\\.\\w+, )\"([a-z-]+)\"");

    @Test
    void everyCodeHasItsTextsInBothLanguagesAndNoTextIsLeftOver() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String code : codes()) {
            keys.add(code + ".title");
            keys.add(code + ".detail");
            keys.add(code + ".action");
        }

        assertThat(keys).hasSizeGreaterThan(9);
        assertThat(texts(Locale.ROOT)).isEqualTo(keys);
        assertThat(texts(Locale.CHINESE)).isEqualTo(keys);
    }

    private static Set<String> texts(Locale locale) {
        return new TreeSet<>(ResourceBundle.getBundle("problems", locale).keySet());
    }

    private static Set<String> codes() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                Matcher matcher = CODE.matcher(read(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            });
        }
        return codes;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
