package org.lamplighter.dispatch.workorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What dispatchers decided about an order, beside who has it.
 *
 * @param lock keeps it with its crew, if there is one
 * @param openedTo neighbouring service areas whose crews may take it too
 * @param pausedMillis how long its clocks stood so far
 * @param helpers orders of crews that help with it
 * @param helps the order that its crew helps with, if it is a helping crew's
 */
public record Directives(
        @Nullable Lock lock,
        List<String> openedTo,
        long pausedMillis,
        List<String> helpers,
        @Nullable String helps) {

    public static final Directives NONE = new Directives(null, List.of(), 0, List.of(), null);

    public Directives {
        openedTo = List.copyOf(openedTo);
        helpers = List.copyOf(helpers);
    }

    /** Orders that were kept before dispatchers could decide so have none. */
    static Directives orNone(@Nullable Directives directives) {
        return directives == null ? NONE : directives;
    }

    /** The lock, as long as the crew it was made for has the order. */
    public Optional<Lock> lockFor(String crewId) {
        return Optional.ofNullable(lock).filter(made -> made.crewId().equals(crewId));
    }

    Directives locked(@Nullable Lock next) {
        return new Directives(next, openedTo, pausedMillis, helpers, helps);
    }

    Directives alsoOpenedTo(String areaCode) {
        return new Directives(lock, plus(openedTo, areaCode), pausedMillis, helpers, helps);
    }

    Directives paused(long moreMillis) {
        return new Directives(lock, openedTo, pausedMillis + moreMillis, helpers, helps);
    }

    Directives helpedBy(String workOrderId) {
        return new Directives(lock, openedTo, pausedMillis, plus(helpers, workOrderId), helps);
    }

    static Directives helping(String workOrderId) {
        return new Directives(null, List.of(), 0, List.of(), workOrderId);
    }

    private static List<String> plus(List<String> list, String one) {
        List<String> longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
