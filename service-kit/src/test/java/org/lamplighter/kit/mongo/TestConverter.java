package org.lamplighter.kit.mongo;

import java.util.List;
import org.lamplighter.kit.personal.PersonalDataCipher;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** The kit's converter for tests that start no service. */
public final class TestConverter {

    private TestConverter() {}

    public static MongoConverter of(PersonalDataCipher cipher, Class<?>... states) {
        MongoStateConfiguration configuration = new MongoStateConfiguration();
        StateModel model = new StateModel(List.of(states));
        MongoCustomConversions conversions = configuration.mongoCustomConversions(model, cipher);
        MongoMappingContext context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        context.afterPropertiesSet();
        var converter = configuration.mappingMongoConverter(context, conversions, model);
        converter.afterPropertiesSet();
        return converter;
    }
}
