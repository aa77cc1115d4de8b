package org.lamplighter.kit.lease;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Leases in the service's own database. */
@AutoConfiguration
public class LeaseConfiguration {

    @Bean
    Leases leases(MongoDatabaseFactory databases, Clock clock) {
        return new MongoLeases(databases.getMongoDatabase(), clock);
    }
}
