package org.lamplighter.local.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.mongodb.MongoDBContainer;

/** The same queries against MongoDB, where Docker can give one. */
class MongoDbQueryTest extends QueryContract {

    private static MongoDBContainer mongo;

    @BeforeAll
    static void start() {
        assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(),
                "No Docker here: the queries are checked against the embedded store only");
        mongo = new MongoDBContainer("mongo:8");
        try {
            mongo.start();
        } catch (ContainerFetchException e) {
            assumeTrue(false, "No image mongo:8 to be had here: " + e.getMessage());
        }
    }

    @AfterAll
    static void stop() {
        if (mongo != null) {
            mongo.stop();
        }
    }

    @Override
    String uri() {
        return mongo.getConnectionString();
    }
}
