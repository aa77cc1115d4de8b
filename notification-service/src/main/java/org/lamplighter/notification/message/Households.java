package org.lamplighter.notification.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which customers live behind which transformer. Numbers and subjects only: no name, phone or address. */
public interface Households {

    /**
     * The account as it is now, unless something newer was told.
     *
     * @param transformerArea {@code null} when it is not known
     * @param sequence position of the news among those of this account
     */
    void published(Household household, @Nullable String transformerArea, long sequence);

    /**
     * Bound accounts of a transformer area, by number.
     *
     * @param after the last one seen; empty to begin
     */
    List<Household> behind(String transformerArea, String after, int atMost);
}
