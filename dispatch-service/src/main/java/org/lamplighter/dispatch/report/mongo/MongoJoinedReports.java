package org.lamplighter.dispatch.report.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.lamplighter.dispatch.report.JoinedReport;
import org.lamplighter.dispatch.report.JoinedReports;
import org.lamplighter.kit.mongo.KeptType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.stereotype.Repository;

/** One document per case. Names, numbers and addresses in it are encrypted by the kit's converter. */
@Repository
class MongoJoinedReports implements JoinedReports {

    private final MongoCollection<Document> reports;
    private final MongoConverter converter;

    MongoJoinedReports(MongoDatabaseFactory databases, MongoConverter converter) {
        this.reports = databases.getMongoDatabase().getCollection("joinedReports");
        this.converter = converter;
        reports.createIndex(Indexes.ascending("outageId"));
    }

    @Configuration(proxyBeanMethods = false)
    static class Kept {
        @Bean
        KeptType joinedReportKept() {
            return new KeptType(JoinedReport.class);
        }
    }

    @Override
    public Optional<JoinedReport> find(String caseId) {
        return Optional.ofNullable(reports.find(Filters.eq(caseId)).first())
                .map(document -> converter.read(JoinedReport.class, document));
    }

    @Override
    public void note(JoinedReport report) {
        Document document = new Document();
        converter.write(report, document);
        document.append("_id", report.caseId());
        reports.replaceOne(Filters.eq(report.caseId()), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public void confirm(String caseId) {
        reports.updateOne(Filters.eq(caseId), Updates.set("confirmed", true));
    }

    @Override
    public void forget(String caseId) {
        reports.deleteOne(Filters.eq(caseId));
    }

    @Override
    public List<String> ofOutage(String outageId, int atMost) {
        return reports.find(Filters.eq("outageId", outageId))
                .projection(Projections.include("_id"))
                .limit(atMost)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }
}
