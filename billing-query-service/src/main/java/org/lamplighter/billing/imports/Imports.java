package org.lamplighter.billing.imports;

import org.lamplighter.kit.aggregate.Aggregates;

/** Where imports are kept: what is known of them, how they are found, and their rows. */
record Imports(Aggregates<ImportRun> runs, ImportRuns found, Chunks chunks) {}
