package org.lamplighter.kit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.lamplighter.kit.test.TestSurroundings;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

class CalendarConvertersTest {

    record Diary(LocalDate opened, SortedMap<YearMonth, LocalDate> months) {}

    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void backToTheMachinesZone() {
        TimeZone.setDefault(zone);
    }

    @Test
    void aDateIsTheSameDayOnAMachineOfAnotherZone() {
        Diary diary = new Diary(
                LocalDate.of(2026, 1, 1),
                new TreeMap<>(java.util.Map.of(YearMonth.of(2026, 10), LocalDate.of(2026, 11, 1))));
        MappingMongoConverter converter = converter();
        Document document = new Document();

        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
        converter.write(diary, document);
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));

        assertThat(document.getString("opened")).isEqualTo("2026-01-01");
        assertThat(converter.read(Diary.class, document)).isEqualTo(diary);
    }

    private static MappingMongoConverter converter() {
        MongoStateConfiguration configuration = new MongoStateConfiguration();
        StateModel model = new StateModel(java.util.List.of(Diary.class));
        MongoCustomConversions conversions =
                configuration.mongoCustomConversions(model, new PersonalDataCipher(TestSurroundings.DATA_KEY));
        MongoMappingContext context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        MappingMongoConverter converter = configuration.mappingMongoConverter(context, conversions, model);
        converter.afterPropertiesSet();
        return converter;
    }
}
