package org.lamplighter.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text is there in both languages. */
class ProblemTextsTest {

    /** Where a code of the service's own is given: {@code Rejection.invalid("code"…} and the like, or a status and a code. */
    private static final Pattern GIVEN =
            Pattern.compile("(?:Rejection\\.(?:invalid|conflict|forbidden)\\(|TOO_MANY_REQUESTS, )\\s*\"([a-z-]+)\"");

    @Test
    void everyCodeThatIsGivenHasItsTexts() throws IOException {
        Set<String> given = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(p -> p.toString().endsWith(".java")).toList()) {
                GIVEN.matcher(Files.readString(source)).results().forEach(match -> given.add(match.group(1)));
            }
        }

        assertThat(given).contains("identity-not-proven", "identity-locked", "columns-missing");
        assertThat(texts("problems").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(given.stream()
                        .flatMap(code -> Stream.of(code + ".title", code + ".detail", code + ".action"))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "problems",
                "bill-texts",
                "line-texts",
                "balance-texts",
                "payment-texts",
                "proof-texts",
                "print-texts",
                "consent-texts"
            })
    void everyTextIsThereInChineseAndInEnglish(String bundle) throws IOException {
        Properties english = texts(bundle);
        Properties chinese = texts(bundle + "_zh");

        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(List.of(english.getProperty(key), chinese.getProperty(key)))
                    .as(key)
                    .doesNotContain("");
            assertThat(chinese.getProperty(key)).as(key).isNotEqualTo(english.getProperty(key));
        }
    }

    private static Properties texts(String bundle) throws IOException {
        Properties texts = new Properties();
        String name = "/" + bundle + ".properties";
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(ProblemTextsTest.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
