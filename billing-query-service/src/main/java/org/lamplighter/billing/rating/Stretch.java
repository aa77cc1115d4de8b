package org.lamplighter.billing.rating;

import org.jspecify.annotations.Nullable;

/**
 * What was used under one set of terms.
 *
 * @param terms what decides its price
 * @param usage energy
 * @param reactive reactive energy, where it is metered
 * @param demand the highest demand, where it is metered
 */
public record Stretch(
        Terms terms,
        Usage usage,
        @Nullable KilovarHours reactive,
        @Nullable Kilowatts demand) {

    /** Energy alone. */
    public Stretch(Terms terms, Usage usage) {
        this(terms, usage, null, null);
    }
}
