package org.lamplighter.billing.identification;

import java.time.LocalDate;
import java.util.Set;

/**
 * Items that together suffice for a matter. Rules of one matter and day are alternatives.
 *
 * @param matter what is wanted
 * @param items what has to be right
 * @param effectiveFrom first day; the rules of a later day take the place of all of the matter's earlier ones
 * @param source where the rule comes from
 */
public record ProofRule(Matter matter, Set<ProofItem> items, LocalDate effectiveFrom, String source) {

    public ProofRule {
        items = Set.copyOf(items);
        if (items.isEmpty() || source.isBlank()) {
            throw new IllegalArgumentException("a rule of proof has items and a source");
        }
        for (ProofItem item : items) {
            if (!item.isCheckable()) {
                throw new IllegalArgumentException(item + " cannot be checked here");
            }
        }
    }
}
