package org.lamplighter.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataKeyTest {

    @TempDir
    Path folder;

    @Test
    void theKeyIsMadeOnceAndReadableByItsOwnerOnly() throws Exception {
        String key = DataKey.in(folder);

        assertThat(DataKey.in(folder)).isEqualTo(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data-key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void startsAtTheSameMomentUseTheSameKey() throws Exception {
        int starts = 8;
        CyclicBarrier together = new CyclicBarrier(starts);
        List<Future<String>> keys = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(starts)) {
            for (int i = 0; i < starts; i++) {
                keys.add(threads.submit(() -> {
                    together.await();
                    return DataKey.in(folder);
                }));
            }
        }

        Set<String> different = new HashSet<>();
        for (Future<String> key : keys) {
            different.add(key.get());
        }
        assertThat(different).hasSize(1);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }
}
