package org.lamplighter.local.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class FileQueryTest extends QueryContract {

    @TempDir
    private static Path folder;

    private static DocumentStore store;

    @BeforeAll
    static void start() {
        store = DocumentStore.open(folder, 0, DocumentStore.Options.defaults());
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
