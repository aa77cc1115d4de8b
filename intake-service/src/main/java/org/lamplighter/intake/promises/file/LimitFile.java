package org.lamplighter.intake.promises.file;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.intake.promises.Limit;
import org.lamplighter.intake.promises.LimitCalendar;
import org.lamplighter.intake.promises.LimitStep;
import org.lamplighter.intake.promises.LimitTable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/**
 * Reads the limit table from a CSV file ({@code lamplighter.intake.limits}) when the service starts. A file that leaves a
 * question open stops the service from starting and says which line or limit it is.
 */
@Configuration(proxyBeanMethods = false)
class LimitFile {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    @Bean
    LimitTable limitTable(@Value("${lamplighter.intake.limits}") Resource file) {
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return new LimitTable(read(reader));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the limit table " + file.getDescription(), e);
        }
    }

    static List<Limit> read(Reader reader) throws IOException {
        List<Limit> limits = new ArrayList<>();
        try (CSVParser rows = FORMAT.parse(reader)) {
            for (CSVRecord row : rows) {
                limits.add(limit(row));
            }
        }
        return limits;
    }

    private static Limit limit(CSVRecord row) {
        try {
            return new Limit(
                    LocalDate.parse(row.get("effectiveFrom")),
                    LimitStep.valueOf(row.get("step")),
                    siteClass(row.get("siteClass")),
                    Duration.parse(row.get("limit")),
                    LimitCalendar.valueOf(row.get("calendar")),
                    row.get("source"),
                    row.get("labelZh"),
                    row.get("labelEn"));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("limit table, row " + row.getRecordNumber() + ": " + e.getMessage(), e);
        }
    }

    private static @Nullable SiteClass siteClass(String value) {
        return value.equals("*") ? null : SiteClass.valueOf(value);
    }
}
