package org.lamplighter.kit.problem;

import io.micrometer.tracing.Tracer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

/** Problem answers of a service. Its own texts lie in {@code problems.properties} and {@code problems_zh.properties}. */
@AutoConfiguration
public class ProblemConfiguration {

    @Bean
    ProblemWriter problemWriter(JsonMapper json, Tracer tracer) {
        return new ProblemWriter(texts("problems", "kit-problems"), json, tracer);
    }

    @Bean
    ProblemHandler problemHandler(ProblemWriter problems) {
        return new ProblemHandler(problems, new FieldProblems(texts("kit-fields")));
    }

    private static MessageSource texts(String... bundles) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames(bundles);
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setDefaultLocale(Locale.ENGLISH);
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
