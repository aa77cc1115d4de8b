package org.lamplighter.billing.consent;

import java.util.Map;
import java.util.Optional;

/**
 * The third parties that are registered, by the id that their tokens carry.
 *
 * @param names their names, as customers are told
 */
public record Recipients(Map<String, String> names) {

    public Recipients {
        names = Map.copyOf(names);
    }

    public Optional<String> name(String id) {
        return Optional.ofNullable(names.get(id));
    }
}
