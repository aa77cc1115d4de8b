package org.lamplighter.billing.account;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A customer proved that the account is theirs (绑定户号).
 *
 * @param subject the customer's token subject
 * @param boundAt when
 * @param chosenAt when the customer chose it to be shown first, if ever
 */
public record Binding(
        String subject, Instant boundAt, @Nullable Instant chosenAt) {

    /** The one shown first comes last: chosen latest, or else bound first. */
    static final Comparator<Binding> BY_CHOICE = Comparator.comparing(
                    Binding::chosenAt, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Comparator.comparing(Binding::boundAt).reversed());

    Binding chosen(Instant at) {
        return new Binding(subject, boundAt, at);
    }
}
