package org.lamplighter.dispatch.report.mongo;

import java.util.List;
import org.lamplighter.dispatch.report.AnsweredReport;
import org.lamplighter.kit.aggregate.Aggregates;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reports that were answered without a crew, one document per case. */
@Configuration(proxyBeanMethods = false)
class AnsweredReportStore {

    @Bean
    AggregateKind<AnsweredReport> answeredReportKind() {
        return new AggregateKind<>("answeredReports", AnsweredReport.class, List.of());
    }

    @Bean
    Aggregates<AnsweredReport> answeredReports(
            AggregateFactory factory, AggregateKind<AnsweredReport> answeredReportKind) {
        return factory.aggregates(answeredReportKind);
    }
}
