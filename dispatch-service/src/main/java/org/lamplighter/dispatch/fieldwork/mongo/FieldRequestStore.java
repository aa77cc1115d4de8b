package org.lamplighter.dispatch.fieldwork.mongo;

import com.mongodb.client.model.Indexes;
import java.util.List;
import org.lamplighter.dispatch.fieldwork.FieldRequest;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How requests for field work are kept and found, one document per request. */
@Configuration(proxyBeanMethods = false)
class FieldRequestStore {

    /** Only there while the account is waited for. */
    static final String AWAITED = "state.accountAwaited";

    @Bean
    AggregateKind<FieldRequest> fieldRequestKind() {
        return new AggregateKind<>("fieldRequests", FieldRequest.class, List.of(Indexes.ascending(AWAITED)));
    }

    @Bean
    Aggregates<FieldRequest> fieldRequests(AggregateFactory factory, AggregateKind<FieldRequest> fieldRequestKind) {
        return factory.aggregates(fieldRequestKind);
    }
}
