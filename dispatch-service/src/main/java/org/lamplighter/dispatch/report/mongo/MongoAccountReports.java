package org.lamplighter.dispatch.report.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.lamplighter.dispatch.report.AccountReports;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Repository;

/** One document per case: its account, area and time. The same report is the same document. */
@Repository
class MongoAccountReports implements AccountReports {

    private static final String AREA = "area";
    private static final String AT = "at";
    private static final String ACCOUNT = "account";

    private final MongoCollection<Document> reports;

    MongoAccountReports(MongoDatabaseFactory databases) {
        this.reports = databases.getMongoDatabase().getCollection("accountReports");
        reports.createIndex(Indexes.ascending(AREA, AT));
    }

    @Override
    public void note(String caseId, String areaCode, String accountNumber, Instant reportedAt) {
        reports.replaceOne(
                Filters.eq(caseId),
                new Document("_id", caseId)
                        .append(AREA, areaCode)
                        .append(AT, Date.from(reportedAt))
                        .append(ACCOUNT, accountNumber),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public List<String> between(String areaCode, Instant from, Instant until, int atMost) {
        return reports.find(Filters.and(
                        Filters.eq(AREA, areaCode), Filters.gte(AT, Date.from(from)), Filters.lt(AT, Date.from(until))))
                .projection(Projections.include(ACCOUNT))
                .limit(Math.max(1, atMost))
                .map(report -> report.getString(ACCOUNT))
                .into(new ArrayList<>());
    }
}
