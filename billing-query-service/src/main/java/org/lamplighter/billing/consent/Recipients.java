package org.lamplighter.billing.consent;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lamplighter.billing.rating.LocalizedText;

/** The third parties that are registered. */
public final class Recipients {

    private final Map<String, Recipient> registered;

    Recipients(Collection<Recipient> registered) {
        this.registered = registered.stream().collect(Collectors.toUnmodifiableMap(Recipient::id, Function.identity()));
    }

    /** The one whose tokens carry this id, if it is registered. */
    public Optional<Recipient> find(String id) {
        return Optional.ofNullable(registered.get(id));
    }

    /** All of them, by id. */
    public List<Recipient> all() {
        return registered.values().stream()
                .sorted(Comparator.comparing(Recipient::id))
                .toList();
    }

    /** What customers are told it is called; its id once it is not registered any more. */
    LocalizedText name(String id) {
        return find(id).map(Recipient::name).orElseGet(() -> new LocalizedText(id, id));
    }
}
