package org.lamplighter.local.store;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;

/** The maps of an {@link MVStore}, all from bytes to bytes in unsigned order. */
final class MapStore {

    private final MVStore store;
    private final ConcurrentMap<String, MVMap<byte[], byte[]>> open = new ConcurrentHashMap<>();

    MapStore(MVStore store) {
        this.store = store;
    }

    MVMap<byte[], byte[]> map(String name) {
        return open.computeIfAbsent(name, this::openMap);
    }

    void apply(List<Change> changes) {
        changes.forEach(this::apply);
    }

    private MVMap<byte[], byte[]> openMap(String name) {
        return store.openMap(
                name,
                new MVMap.Builder<byte[], byte[]>()
                        .keyType(ByteArrayDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    private void apply(Change change) {
        switch (change) {
            case Change.Entry(String map, byte[] key, byte[] value) -> {
                if (value == null) {
                    map(map).remove(key);
                } else {
                    map(map).put(key, value);
                }
            }
            case Change.Drop(String map) -> {
                store.removeMap(map(map));
                open.remove(map);
            }
        }
    }
}
