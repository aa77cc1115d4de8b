package org.lamplighter.billing.imports;

import java.util.List;
import org.lamplighter.kit.table.RejectedRow;

/**
 * What became of a chunk.
 *
 * @param counts how many rows of which fate
 * @param rejected the rows left out, by line
 */
public record Outcome(RowCounts counts, List<RejectedRow> rejected) {

    public Outcome {
        rejected = List.copyOf(rejected);
    }
}
