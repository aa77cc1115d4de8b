package org.lamplighter.local.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class InMemoryQueryTest extends QueryContract {

    private static DocumentStore store;

    @BeforeAll
    static void start() {
        store = DocumentStore.inMemory();
    }

    @AfterAll
    static void stop() {
        store.close();
    }

    @Override
    String uri() {
        return store.uri();
    }
}
