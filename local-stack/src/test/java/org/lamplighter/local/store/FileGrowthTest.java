package org.lamplighter.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lamplighter.local.store.JournaledFiles.Pacing;

class FileGrowthTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int KEYS = 2000;
    private static final int VALUE_BYTES = 2000;

    /** 4 MB of documents are written over and over, 120 MB in all: what is replaced must make room. */
    @Test
    void replacedDocumentsMakeRoomForTheirSuccessors(@TempDir Path folder) {
        Pacing hurried = new Pacing(Duration.ofMillis(100), 4L * MEGABYTE, Duration.ofMillis(200));
        DocumentStore.Options options = DocumentStore.Options.defaults().withFlushInterval(Duration.ofMillis(20));
        try (JournaledFiles files = JournaledFiles.open(folder, options, hurried)) {
            long written = 0;
            Random random = new Random(1);
            byte[] value = new byte[VALUE_BYTES];
            while (written < 120L * MEGABYTE) {
                random.nextBytes(value);
                byte[] key = SortableValue.encode(random.nextInt(KEYS));
                files.write(List.of(new Change.Entry("documents/a.b", key, value.clone())));
                written += VALUE_BYTES;
            }
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(files.size()).isLessThan(48L * MEGABYTE));
            assertThat(files.map("documents/a.b").sizeAsLong()).isEqualTo(KEYS);
        }
    }
}
