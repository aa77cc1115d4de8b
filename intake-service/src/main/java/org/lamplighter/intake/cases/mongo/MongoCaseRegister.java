package org.lamplighter.intake.cases.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.lamplighter.intake.cases.Case;
import org.lamplighter.intake.cases.CaseRegister;
import org.lamplighter.intake.cases.CaseStatus;
import org.lamplighter.intake.cases.Cursor;
import org.lamplighter.intake.cases.Page;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.mongo.StateDocuments;

/** The register as queries of the collection of cases. */
final class MongoCaseRegister implements CaseRegister {

    static final String CUSTOMER = "state.held.file.report.customer";
    static final String REPORTED_AT = "state.held.file.report.at";
    static final String AREA = "state.held.file.report.area";
    static final String STATUS = "state.status";
    static final String OUTAGE_KEY = "state.outageKey";
    static final String PARTNER_KEY = "state.partnerKey";
    static final String ANSWER_BY = "state.answerBy";

    private static final String BEHIND_ALL = "~";

    private final MongoCollection<Document> collection;
    private final StateDocuments<KeptCase> documents;

    MongoCaseRegister(MongoCollection<Document> collection, StateDocuments<KeptCase> documents) {
        this.collection = collection;
        this.documents = documents;
    }

    @Override
    public Page ofCustomer(String subject, Cursor after, int limit) {
        return newestFirst(Filters.eq(CUSTOMER, subject), after, limit);
    }

    @Override
    public Page ofAreas(Set<String> areas, Set<CaseStatus> statuses, Cursor after, int limit) {
        List<String> names = statuses.stream().map(Enum::name).toList();
        return newestFirst(Filters.and(Filters.in(AREA, areas), Filters.in(STATUS, names)), after, limit);
    }

    @Override
    public Page ofPartner(String partnerId, Cursor after, int limit) {
        Bson before = Filters.and(
                Filters.gt(PARTNER_KEY, KeptCase.partnerKey(partnerId, Instant.EPOCH, "")),
                Filters.lt(PARTNER_KEY, KeptCase.partnerKey(partnerId, after.reportedAt(), after.caseId())));
        List<Stored<Case>> found = collection
                .find(before)
                .sort(Sorts.descending(PARTNER_KEY))
                .limit(limit + 1)
                .map(this::held)
                .into(new ArrayList<>());
        return page(found, limit);
    }

    /** Reports of the very same moment are told apart by their numbers: those not behind the cursor are passed over. */
    private Page newestFirst(Bson whose, Cursor after, int limit) {
        List<Stored<Case>> found = new ArrayList<>(limit + 1);
        try (MongoCursor<Document> cursor = collection
                .find(Filters.and(whose, Filters.lte(REPORTED_AT, Date.from(after.reportedAt()))))
                .sort(Sorts.orderBy(Sorts.descending(REPORTED_AT), Sorts.descending("_id")))
                .batchSize(limit + 2)
                .iterator()) {
            while (cursor.hasNext() && found.size() <= limit) {
                Stored<Case> stored = held(cursor.next());
                boolean behind = stored.state().file().report().at().isBefore(after.reportedAt())
                        || stored.id().compareTo(after.caseId()) < 0;
                if (behind) {
                    found.add(stored);
                }
            }
        }
        return page(found, limit);
    }

    private static Page page(List<Stored<Case>> found, int limit) {
        if (found.size() <= limit) {
            return new Page(List.copyOf(found), Optional.empty());
        }
        Stored<Case> last = found.get(limit - 1);
        return new Page(
                List.copyOf(found.subList(0, limit)),
                Optional.of(new Cursor(last.state().file().report().at(), last.id())));
    }

    @Override
    public List<String> inOutage(String outageId, String after, int limit) {
        return collection
                .find(Filters.and(
                        Filters.gt(OUTAGE_KEY, KeptCase.outageKey(outageId, after)),
                        Filters.lt(OUTAGE_KEY, KeptCase.outageKey(outageId, BEHIND_ALL))))
                .sort(Sorts.ascending(OUTAGE_KEY))
                .projection(Projections.include("_id"))
                .limit(limit)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    @Override
    public List<String> unansweredBy(Instant now, int limit) {
        return collection
                .find(Filters.lt(ANSWER_BY, Date.from(now)))
                .sort(Sorts.ascending(ANSWER_BY))
                .projection(Projections.include("_id"))
                .limit(limit)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    private Stored<Case> held(Document document) {
        return KeptCases.held(documents.stored(document));
    }
}
