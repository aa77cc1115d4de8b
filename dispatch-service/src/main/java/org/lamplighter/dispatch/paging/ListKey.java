package org.lamplighter.dispatch.paging;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a thing stands in lists: when it came, then its id. Unique and ordered as text, so that a list is one range of one
 * index and the key itself is the cursor.
 */
public final class ListKey {

    private static final Pattern FORM = Pattern.compile("[a-z]?\\d{15}-[A-Za-z0-9-]{1,64}");

    private ListKey() {}

    public static String of(Instant at, String id) {
        return String.format(Locale.ROOT, "%015d-%s", at.toEpochMilli(), id);
    }

    /**
     * The cursor a client sent back.
     *
     * @throws IllegalArgumentException when it is none of ours
     */
    public static String cursor(String told) {
        if (!FORM.matcher(told).matches()) {
            throw new IllegalArgumentException("not a cursor of this list");
        }
        return told;
    }
}
