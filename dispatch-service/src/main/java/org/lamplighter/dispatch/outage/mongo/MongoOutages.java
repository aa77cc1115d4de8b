package org.lamplighter.dispatch.outage.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.lamplighter.dispatch.outage.OpenOutage;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.OutageCounts;
import org.lamplighter.dispatch.outage.OutageLists;
import org.lamplighter.dispatch.outage.OutagesBegun;
import org.lamplighter.dispatch.outage.PlannedOutage;
import org.lamplighter.dispatch.outage.RestoredOutage;
import org.lamplighter.dispatch.outage.VerifyingOutage;
import org.lamplighter.dispatch.paging.Page;
import org.lamplighter.dispatch.paging.PageRequest;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.lamplighter.kit.mongo.StateDocuments;
import org.springframework.stereotype.Repository;

/** Lists of outages. A cursor is the section ({@code o}pen, {@code p}lanned or {@code d}one) and the list key of the last item. */
@Repository
class MongoOutages implements OutageLists, OutageCounts, OutagesBegun {

    private static final String OPEN = "o";
    private static final List<Class<? extends Outage>> GOING_ON = List.of(OpenOutage.class, VerifyingOutage.class);
    private static final String PLANNED = "p";
    private static final String DONE = "d";

    private final MongoCollection<Document> outages;
    private final StateDocuments<Outage> documents;

    MongoOutages(AggregateFactory factory, AggregateKind<Outage> outageKind) {
        this.outages = factory.collection(outageKind);
        this.documents = factory.documents(outageKind);
    }

    private record Keyed(String section, Stored<Outage> outage) {
        String key() {
            return section + outage.state().listKey();
        }
    }

    @Override
    public Page<Stored<Outage>> ofAreas(Set<String> areas, boolean openOnly, PageRequest page) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(OPEN, GOING_ON, Filters.empty()));
        if (!openOnly) {
            sections.add(new Section(PLANNED, List.of(PlannedOutage.class), Filters.empty()));
            sections.add(new Section(DONE, List.of(RestoredOutage.class), Filters.empty()));
        }
        return page(areas, sections, page);
    }

    @Override
    public Page<Stored<Outage>> published(String areaCode, Instant now, Instant restoredSince, PageRequest page) {
        return page(
                Set.of(areaCode),
                List.of(
                        new Section(OPEN, GOING_ON, Filters.empty()),
                        new Section(
                                PLANNED,
                                List.of(PlannedOutage.class),
                                Filters.gte(OutageStore.PLANNED_UNTIL, Date.from(now))),
                        new Section(
                                DONE,
                                List.of(RestoredOutage.class),
                                Filters.gte(OutageStore.RESTORED, Date.from(restoredSince)))),
                page);
    }

    /** One part of a list, newest first. */
    private record Section(String letter, List<Class<? extends Outage>> states, Bson also) {}

    private static List<String> names(List<Class<? extends Outage>> states) {
        return states.stream().map(Class::getSimpleName).toList();
    }

    private Page<Stored<Outage>> page(Set<String> areas, List<Section> sections, PageRequest page) {
        String cursor = page.cursor().orElse("");
        int wanted = page.limit() + 1;
        List<Keyed> found = new ArrayList<>();
        boolean reached = cursor.isEmpty();
        for (Section section : sections) {
            boolean begun = cursor.startsWith(section.letter());
            reached = reached || begun;
            if (reached && found.size() < wanted) {
                String from = begun ? cursor : section.letter();
                found.addAll(section(
                        areas, section.letter(), section.states(), section.also(), from, wanted - found.size()));
            }
        }
        return Page.of(found, page.limit(), Keyed::key).map(Keyed::outage);
    }

    private List<Keyed> section(
            Set<String> areas,
            String section,
            List<Class<? extends Outage>> states,
            Bson also,
            String cursor,
            int atMost) {
        List<Keyed> found = new ArrayList<>();
        String before = cursor.substring(1);
        for (String area : areas) {
            Bson filter =
                    Filters.and(Filters.eq(OutageStore.AREA, area), Filters.in(OutageStore.STATE, names(states)), also);
            outages.find(before.isEmpty() ? filter : Filters.and(filter, Filters.lt(OutageStore.LIST_KEY, before)))
                    .sort(Sorts.descending(OutageStore.LIST_KEY))
                    .limit(atMost)
                    .forEach(document -> found.add(new Keyed(section, documents.stored(document))));
        }
        found.sort(Comparator.comparing(Keyed::key).reversed());
        return found.subList(0, Math.min(found.size(), atMost));
    }

    @Override
    public List<Outage> begunBetween(String areaCode, Instant from, Instant until, int atMost) {
        List<Outage> found = new ArrayList<>();
        for (Class<? extends Outage> state : List.of(RestoredOutage.class, OpenOutage.class, VerifyingOutage.class)) {
            outages.find(Filters.and(
                            Filters.eq(OutageStore.AREA, areaCode),
                            Filters.eq(OutageStore.STATE, state.getSimpleName()),
                            Filters.gte(OutageStore.STARTED, Date.from(from)),
                            Filters.lt(OutageStore.STARTED, Date.from(until))))
                    .sort(Sorts.ascending(OutageStore.STARTED))
                    .limit(Math.max(1, atMost - found.size()))
                    .forEach(document -> found.add(documents.stored(document).state()));
        }
        return found;
    }

    @Override
    public long open(String areaCode) {
        return outages.countDocuments(
                Filters.and(Filters.eq(OutageStore.AREA, areaCode), Filters.in(OutageStore.STATE, names(GOING_ON))));
    }

    @Override
    public List<String> dueToBegin(Instant by, int atMost) {
        return dueBy(OutageStore.BEGINS, by, atMost);
    }

    private List<String> dueBy(String when, Instant by, int atMost) {
        return outages.find(Filters.lte(when, Date.from(by)))
                .sort(Sorts.ascending(when))
                .projection(Projections.include("_id"))
                .limit(atMost)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    @Override
    public List<String> asking(String caseId) {
        return outages.find(Filters.and(
                        Filters.eq(OutageStore.ASKED, caseId),
                        Filters.eq(OutageStore.STATE, VerifyingOutage.class.getSimpleName())))
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    @Override
    public List<String> verificationDue(Instant by, int atMost) {
        return dueBy(OutageStore.ANSWER_BY, by, atMost);
    }

    @Override
    public List<String> partsOf(String feederOutageId) {
        return outages.find(Filters.eq(OutageStore.PART_OF, feederOutageId))
                .projection(Projections.include("_id"))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }

    @Override
    public List<String> updateDue(Instant by, int atMost) {
        return dueBy(OutageStore.NEXT_UPDATE, by, atMost);
    }
}
