package org.lamplighter.dispatch.network.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;
import org.lamplighter.dispatch.network.AccountSite;
import org.lamplighter.dispatch.network.AccountSites;
import org.lamplighter.kit.mongo.KeptType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MongoConverter;
import org.springframework.stereotype.Repository;

/** One document per account. Names, numbers and addresses in it are encrypted by the kit's converter. */
@Repository
class MongoAccountSites implements AccountSites {

    private static final String SEQUENCE = "sequence";

    private final MongoCollection<Document> sites;
    private final MongoConverter converter;

    MongoAccountSites(MongoDatabaseFactory databases, MongoConverter converter) {
        this.sites = databases.getMongoDatabase().getCollection("accountSites");
        this.converter = converter;
    }

    @Configuration(proxyBeanMethods = false)
    static class Kept {
        @Bean
        KeptType accountSiteKept() {
            return new KeptType(AccountSite.class);
        }
    }

    @Override
    public Optional<AccountSite> find(String accountNumber) {
        return Optional.ofNullable(sites.find(Filters.eq(accountNumber)).first())
                .map(document -> converter.read(AccountSite.class, document));
    }

    @Override
    public void keep(AccountSite site, long sequence) {
        Document document = new Document();
        converter.write(site, document);
        document.append("_id", site.accountNumber()).append(SEQUENCE, sequence);
        try {
            sites.replaceOne(
                    Filters.and(Filters.eq(site.accountNumber()), Filters.lt(SEQUENCE, sequence)),
                    document,
                    new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            } // The same or something newer is kept already.
        }
    }
}
