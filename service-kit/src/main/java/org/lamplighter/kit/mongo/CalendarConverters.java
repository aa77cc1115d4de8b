package org.lamplighter.kit.mongo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/**
 * Keeps calendar dates and months as ISO-8601 text. Spring Data would keep a date as midnight in the machine's own time
 * zone: read on a machine of another zone it is the day before.
 */
final class CalendarConverters {

    static final List<Converter<?, ?>> ALL =
            List.of(new WriteDate(), new ReadDate(), new WriteMonth(), new ReadMonth());

    private CalendarConverters() {}

    @WritingConverter
    private static final class WriteDate implements Converter<LocalDate, String> {
        @Override
        public String convert(LocalDate date) {
            return date.toString();
        }
    }

    @ReadingConverter
    private static final class ReadDate implements Converter<String, LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }

    @WritingConverter
    private static final class WriteMonth implements Converter<YearMonth, String> {
        @Override
        public String convert(YearMonth month) {
            return month.toString();
        }
    }

    @ReadingConverter
    private static final class ReadMonth implements Converter<String, YearMonth> {
        @Override
        public YearMonth convert(String text) {
            return YearMonth.parse(text);
        }
    }
}
