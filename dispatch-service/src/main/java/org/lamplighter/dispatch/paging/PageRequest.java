package org.lamplighter.dispatch.paging;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which page is asked for.
 *
 * @param cursor where the page before ended; empty for the first
 * @param limit items on a page
 */
public record PageRequest(Optional<String> cursor, int limit) {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    /** As a client asks: 20 items when it does not say, never more than 100. */
    public static PageRequest of(@Nullable String cursor, @Nullable Integer limit) {
        return new PageRequest(
                Optional.ofNullable(cursor).map(ListKey::cursor), Math.clamp(limit == null ? USUAL : limit, 1, MOST));
    }
}
