package org.lamplighter.kit.mongo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureBefore;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.convert.ConfigurableTypeInformationMapper;
import org.springframework.data.convert.SimpleTypeInformationMapper;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** How states become documents. */
@AutoConfiguration
@AutoConfigureBefore(DataMongoAutoConfiguration.class)
public class MongoStateConfiguration {

    @Bean
    StateModel stateModel(ObjectProvider<AggregateKind<?>> kinds, ObjectProvider<KeptType> others) {
        List<Class<?>> roots = new ArrayList<>();
        kinds.forEach(kind -> roots.add(kind.state()));
        others.forEach(other -> roots.add(other.type()));
        return new StateModel(roots);
    }

    @Bean
    MongoCustomConversions mongoCustomConversions(StateModel model, PersonalDataCipher cipher) {
        return MongoCustomConversions.create(adapter -> {
            adapter.bigDecimal(BigDecimalRepresentation.DECIMAL128);
            adapter.registerConverters(CalendarConverters.ALL);
            for (Class<?> type : model.valueTypes()) {
                ValueTypeConverter converter = new ValueTypeConverter(type, cipher);
                adapter.registerConverters(List.of(converter.writing(), converter.reading()));
            }
        });
    }

    @Bean
    MappingMongoConverter mappingMongoConverter(
            MongoMappingContext context, MongoCustomConversions conversions, StateModel model) {
        MappingMongoConverter converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new DefaultMongoTypeMapper(
                DefaultMongoTypeMapper.DEFAULT_TYPE_KEY,
                List.of(
                        new ConfigurableTypeInformationMapper(model.aliases().entrySet().stream()
                                .collect(Collectors.toMap(e -> e.getKey(), e -> e.getValue()))),
                        new SimpleTypeInformationMapper())));
        return converter;
    }
}
