package org.lamplighter.billing.imports;

import java.util.List;

/** Finds imports. */
public interface ImportRuns {

    /** Ids of imports with something left to do, oldest first. */
    List<String> open(int limit);

    /** Whether an import has these chunks. */
    boolean has(String upload);
}
