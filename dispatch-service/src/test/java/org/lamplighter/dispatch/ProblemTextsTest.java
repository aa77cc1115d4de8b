package org.lamplighter.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lamplighter.dispatch.csv.BadRow;

/** Every refusal has its texts in both languages, and no text is left over. */
class ProblemTextsTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern REFUSAL =
            Pattern.compile("Rejection\\s*\\.(?:invalid|conflict|forbidden)\\(\\s*\"([a-z-]+)\"");

    private static Properties bundle(String name) {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ProblemTextsTest.class.getResourceAsStream("/" + name), name),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static Set<String> codes() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> REFUSAL.matcher(read(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"problems.properties", "problems_zh.properties"})
    void everyCodeHasTitleDetailAndAction(String name) throws IOException {
        Set<String> wanted = codes().stream()
                .flatMap(code -> Stream.of(code + ".title", code + ".detail", code + ".action"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(wanted).hasSizeGreaterThan(30);
        assertThat(new TreeSet<>(bundle(name).stringPropertyNames())).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"import-reasons.properties", "import-reasons_zh.properties"})
    void everyReasonAgainstARowHasAText(String name) {
        Set<String> wanted = Stream.of(BadRow.Reason.values())
                .map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(new TreeSet<>(bundle(name).stringPropertyNames())).isEqualTo(wanted);
    }

    @Test
    void theChineseTextsAreChinese() {
        assertThat(bundle("problems_zh.properties").values())
                .allSatisfy(text -> assertThat(text.toString()).containsPattern("[\\u4e00-\\u9fff]"));
    }
}
