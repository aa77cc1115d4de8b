package org.lamplighter.local.store;

import java.util.List;
import java.util.Set;
import org.h2.mvstore.MVMap;

/** The ordered maps that hold documents and index entries. A list of changes is applied whole or, after a crash, not at all. */
interface StoreFiles extends AutoCloseable {

    /** Opens the map, empty when it is new. */
    MVMap<byte[], byte[]> map(String name);

    /** Applies the changes in order; they survive the process once this returns. */
    void write(List<Change> changes);

    /** The names of all maps. */
    Set<String> names();

    /** Brings everything written so far into the data file. */
    void checkpoint();

    /** Bytes on the disk. */
    long size();

    @Override
    void close();
}
