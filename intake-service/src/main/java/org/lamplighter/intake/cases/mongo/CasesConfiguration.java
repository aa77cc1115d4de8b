package org.lamplighter.intake.cases.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import org.bson.Document;
import org.lamplighter.intake.cases.Case;
import org.lamplighter.intake.cases.CaseRegister;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The collection of cases and its indexes. */
@Configuration(proxyBeanMethods = false)
class CasesConfiguration {

    @Bean
    static AggregateKind<KeptCase> caseKind() {
        return new AggregateKind<>(
                "cases",
                KeptCase.class,
                List.of(
                        Indexes.ascending(MongoCaseRegister.CUSTOMER, MongoCaseRegister.REPORTED_AT, "_id"),
                        Indexes.ascending(
                                MongoCaseRegister.AREA,
                                MongoCaseRegister.STATUS,
                                MongoCaseRegister.REPORTED_AT,
                                "_id")));
    }

    @Bean
    Aggregates<Case> cases(AggregateFactory factory, AggregateKind<KeptCase> kind) {
        MongoCollection<Document> collection = factory.collection(kind);
        for (String rare :
                List.of(MongoCaseRegister.OUTAGE_KEY, MongoCaseRegister.PARTNER_KEY, MongoCaseRegister.ANSWER_BY)) {
            collection.createIndex(Indexes.ascending(rare), new IndexOptions().sparse(true));
        }
        return new KeptCases(factory.aggregates(kind));
    }

    @Bean
    CaseRegister caseRegister(AggregateFactory factory, AggregateKind<KeptCase> kind) {
        return new MongoCaseRegister(factory.collection(kind), factory.documents(kind));
    }
}
