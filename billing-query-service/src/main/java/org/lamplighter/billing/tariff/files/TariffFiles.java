package org.lamplighter.billing.tariff.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.billing.rating.Tariffs;
import org.lamplighter.billing.tariff.TariffForm;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads tariffs from files: of the suite's own form, in which a figure that is misspelt or a field that nobody knows is
 * refused, of the same as a table ({@link TariffTable}), or of URDB's ({@link UrdbFile}).
 */
public final class TariffFiles implements TariffForm {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** URDB has many fields that price nothing. */
    private final JsonMapper foreign = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * Reads every file that a location names.
     *
     * @param location for example {@code file:/etc/lamplighter/tariffs/*.json}
     * @throws IllegalStateException when there is none, or one is wrong
     */
    public Tariffs read(String location) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(location);
            if (files.length == 0) {
                throw new IllegalStateException("no tariffs at " + location);
            }
            List<Tariff> tariffs = new ArrayList<>();
            Arrays.stream(files)
                    .sorted(Comparator.comparing(Resource::getDescription))
                    .forEach(file -> tariffs.addAll(read(file)));
            return new Tariffs(tariffs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Tariff> parse(String text) {
        String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        return isTable(content) ? TariffTable.read(content) : parseJson(content);
    }

    private static boolean isTable(String content) {
        String begin = content.stripLeading();
        return !begin.isEmpty() && begin.charAt(0) != '{' && begin.charAt(0) != '[';
    }

    private List<Tariff> parseJson(String text) {
        try {
            if (json.readTree(text).has("items")) {
                UrdbFile file = foreign.readValue(text, UrdbFile.class);
                RequiredFields.check(file);
                return file.read();
            }
            TariffFile file = json.readValue(text, TariffFile.class);
            RequiredFields.check(file);
            return file.read();
        } catch (JacksonException e) {
            throw new IllegalArgumentException(place(e), e);
        }
    }

    /** Where it is wrong; what a library says of it names classes. */
    private static String place(JacksonException e) {
        String path = e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        TokenStreamLocation at = e.getLocation();
        String line = at == null || at.getLineNr() < 1 ? "" : " in line " + at.getLineNr();
        return (path.isEmpty() ? "no JSON" : path + " is not of the form") + line;
    }

    private List<Tariff> read(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            throw new IllegalStateException("tariff file " + file.getDescription() + ": " + e.getMessage(), e);
        }
    }
}
