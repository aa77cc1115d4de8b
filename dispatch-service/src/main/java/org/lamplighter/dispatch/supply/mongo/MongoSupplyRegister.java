package org.lamplighter.dispatch.supply.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.lamplighter.dispatch.paging.Page;
import org.lamplighter.dispatch.paging.PageRequest;
import org.lamplighter.dispatch.supply.AccountSupply;
import org.lamplighter.dispatch.supply.SupplyRegister;
import org.lamplighter.kit.aggregate.Stored;
import org.lamplighter.kit.mongo.AggregateFactory;
import org.lamplighter.kit.mongo.AggregateKind;
import org.lamplighter.kit.mongo.StateDocuments;
import org.springframework.stereotype.Repository;

@Repository
class MongoSupplyRegister implements SupplyRegister {

    private final MongoCollection<Document> supplies;
    private final StateDocuments<AccountSupply> documents;

    MongoSupplyRegister(AggregateFactory factory, AggregateKind<AccountSupply> accountSupplyKind) {
        this.supplies = factory.collection(accountSupplyKind);
        this.documents = factory.documents(accountSupplyKind);
    }

    @Override
    public Page<Stored<AccountSupply>> ofAreas(Set<String> areas, boolean openOnly, PageRequest page) {
        int wanted = page.limit() + 1;
        List<Stored<AccountSupply>> found = new ArrayList<>();
        for (String area : areas) {
            List<Bson> range = new ArrayList<>(List.of(Filters.eq(SupplyStore.AREA, area)));
            if (openOnly) {
                range.add(Filters.eq(SupplyStore.OPEN, true));
            }
            page.cursor().ifPresent(before -> range.add(Filters.lt(SupplyStore.LIST_KEY, before)));
            supplies.find(Filters.and(range))
                    .sort(Sorts.descending(SupplyStore.LIST_KEY))
                    .limit(wanted)
                    .forEach(document -> found.add(documents.stored(document)));
        }
        found.sort(Comparator.comparing(
                        (Stored<AccountSupply> supply) -> supply.state().listKey())
                .reversed());
        return Page.of(
                found.subList(0, Math.min(found.size(), wanted)),
                page.limit(),
                supply -> supply.state().listKey());
    }

    @Override
    public Set<String> darkUnder(String transformerArea) {
        Bson open =
                Filters.and(Filters.eq(SupplyStore.TRANSFORMER, transformerArea), Filters.eq(SupplyStore.OPEN, true));
        Set<String> accounts = new HashSet<>();
        for (Document supply : supplies.find(open).projection(Projections.include("_id", SupplyStore.DARK))) {
            if (supply.getEmbedded(List.of("state", "darkSince"), Date.class) != null) {
                accounts.add(supply.getString("_id"));
            }
        }
        return accounts;
    }

    @Override
    public List<String> dueBy(Instant moment, int atMost) {
        return supplies.find(Filters.lte(SupplyStore.DUE, Date.from(moment)))
                .sort(Sorts.ascending(SupplyStore.DUE))
                .projection(Projections.include("_id"))
                .limit(atMost)
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    }
}
