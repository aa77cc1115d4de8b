package org.lamplighter.billing.identification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;

/** The table of what suffices for what, by the day from which it holds. */
public final class ProofRules {

    private final List<ProofRule> rules;

    /**
     * A table that has an answer for every matter.
     *
     * @throws IllegalArgumentException when a matter has no rule at all
     */
    public ProofRules(List<ProofRule> rules) {
        this.rules = List.copyOf(rules);
        for (Matter matter : Matter.values()) {
            if (rules.stream().noneMatch(rule -> rule.matter() == matter)) {
                throw new IllegalArgumentException("no rule of proof for " + matter);
            }
        }
    }

    /** The alternatives for a matter that hold on a day; none before the first of them, and then nothing suffices. */
    public List<ProofRule> on(LocalDate day, Matter matter) {
        List<ProofRule> begun = rules.stream()
                .filter(rule -> rule.matter() == matter && !rule.effectiveFrom().isAfter(day))
                .toList();
        LocalDate newest = begun.stream()
                .map(ProofRule::effectiveFrom)
                .max(Comparator.naturalOrder())
                .orElse(day);
        return begun.stream()
                .filter(rule -> rule.effectiveFrom().equals(newest))
                .toList();
    }

    /**
     * Returns when what was said would suffice, were it right. It tells nothing of any account.
     *
     * @throws RejectedException {@code proof-item-unsupported} by the name of what cannot be checked,
     *     {@code proof-insufficient} with what would suffice
     */
    void require(LocalDate day, Matter matter, Set<ProofItem> said) {
        said.stream().filter(item -> !item.isCheckable()).sorted().findFirst().ifPresent(item -> {
            throw new RejectedException(Rejection.invalid("proof-item-unsupported", item));
        });
        List<ProofRule> alternatives = on(day, matter);
        if (alternatives.stream().noneMatch(rule -> said.containsAll(rule.items()))) {
            throw new RejectedException(Rejection.invalid("proof-insufficient", told(alternatives)));
        }
    }

    private static String told(List<ProofRule> alternatives) {
        return alternatives.stream()
                .map(rule -> rule.items().stream().sorted().map(ProofItem::name).collect(Collectors.joining(" + ")))
                .collect(Collectors.joining("; "));
    }
}
