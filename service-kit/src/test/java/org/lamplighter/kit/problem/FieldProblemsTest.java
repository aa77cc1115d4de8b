package org.lamplighter.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.setup.MockMvcBuilders.standaloneSetup;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class FieldProblemsTest {

    enum Size {
        SMALL,
        LARGE
    }

    record Part(
            @NotNull LocalDate from,
            @NotNull @JsonProperty("size") Size chosenSize) {}

    record Sent(
            @NotNull @JsonProperty("class") Size wanted,
            int count,
            @Valid List<Part> parts) {}

    @RestController
    static class Door {

        private final FieldProblems problems;

        Door(FieldProblems problems) {
            this.problems = problems;
        }

        @PostMapping("/sent")
        String take(@Valid @RequestBody Sent sent) {
            return sent.toString();
        }

        @GetMapping("/asked")
        String ask(@RequestParam LocalDate on) {
            return on.toString();
        }

        @ExceptionHandler(Exception.class)
        List<FieldProblem> wrong(Exception e, Locale locale) {
            return problems.of(e, locale);
        }
    }

    private final MockMvc mvc =
            standaloneSetup(new Door(new FieldProblems(texts()))).build();

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("kit-fields");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        texts.setDefaultLocale(Locale.ENGLISH);
        return texts;
    }

    private String answer(MockHttpServletRequestBuilder request, Locale locale) throws Exception {
        return mvc.perform(request.locale(locale).accept(MediaType.APPLICATION_JSON))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String sent(String body) throws Exception {
        return answer(post("/sent").contentType(MediaType.APPLICATION_JSON).content(body), Locale.ENGLISH);
    }

    @Test
    void anUnknownWordIsAnsweredWithTheKnownOnesAndIsNotRepeated() throws Exception {
        String answer = sent("{\"class\": \"林晓雨\", \"count\": 1, \"parts\": []}");

        assertThat(answer).isEqualTo("""
                [{"field":"class","message":"must be one of SMALL, LARGE"}]""");
    }

    @Test
    void theWayIntoListsIsNamed() throws Exception {
        assertThat(sent("{\"class\": \"SMALL\", \"count\": 1, \"parts\": [{\"from\": \"soon\", \"size\": \"SMALL\"}]}"))
                .isEqualTo("""
                        [{"field":"parts[0].from","message":"must be a date such as 2026-11-23"}]""");
        assertThat(sent("{\"class\": \"SMALL\", \"count\": 1, \"parts\": 7}")).contains("parts", "must be a list");
    }

    @Test
    void aNumberThatIsNotThereMustBeGiven() throws Exception {
        for (String body : List.of(
                "{\"class\": \"SMALL\", \"parts\": []}", "{\"class\": \"SMALL\", \"count\": null, \"parts\": []}")) {
            assertThat(sent(body)).isEqualTo("""
                    [{"field":"count","message":"must be given"}]""");
        }
        assertThat(sent("{\"class\": \"SMALL\", \"count\": \"two\", \"parts\": []}"))
                .contains("count", "whole number");
    }

    @Test
    void fieldsAreCalledAsTheyAreSent() throws Exception {
        assertThat(sent("{\"count\": 1, \"parts\": [{\"from\": \"2026-11-23\"}]}"))
                .contains("\"field\":\"class\"", "\"field\":\"parts[0].size\"")
                .doesNotContain("wanted", "chosenSize");
    }

    @Test
    void whatIsNoJsonIsShownItsPlace() throws Exception {
        assertThat(sent("{\n  \"class\": oops}")).contains("\"field\":\"body\"", "line 2");
        assertThat(sent("")).contains("\"field\":\"body\"", "must be given");
    }

    @Test
    void parametersAreNamedToo() throws Exception {
        assertThat(answer(get("/asked?on=tomorrow"), Locale.ENGLISH)).isEqualTo("""
                [{"field":"on","message":"must be a date such as 2026-11-23"}]""");
        assertThat(answer(get("/asked"), Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
                [{"field":"on","message":"必须提供"}]""");
    }

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        assertThat(keys("/kit-fields_zh.properties")).isEqualTo(keys("/kit-fields.properties"));
    }

    private static Object keys(String bundle) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = FieldProblemsTest.class.getResourceAsStream(bundle)) {
            texts.load(in);
        }
        return texts.stringPropertyNames();
    }
}
