package org.lamplighter.local.store;

import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** Maps that live as long as the process. */
final class MemoryFiles implements StoreFiles {

    private final MVStore store = new MVStore.Builder().open();
    private final MapStore maps = new MapStore(store);

    @Override
    public MVMap<byte[], byte[]> map(String name) {
        return maps.map(name);
    }

    @Override
    public Set<String> names() {
        return store.getMapNames();
    }

    @Override
    public void write(List<Change> changes) {
        maps.apply(changes);
    }

    /** Moves the version on, so that earlier ones can be forgotten. */
    @Override
    public void checkpoint() {
        store.commit();
    }

    @Override
    public long size() {
        return 0;
    }

    @Override
    public void close() {
        store.close();
    }
}
