package org.lamplighter.dispatch.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.workorder.OnHold;
import org.lamplighter.dispatch.workorder.OnSite;
import org.lamplighter.dispatch.workorder.OrderFacts;
import org.lamplighter.dispatch.workorder.Promise;
import org.lamplighter.dispatch.workorder.Restored;
import org.lamplighter.dispatch.workorder.WorkOrder;

/**
 * A time that was promised (承诺时限), and how much of it is used.
 *
 * @param kind what was promised
 * @param from when its clock began: when the order was opened, later by as long as the clock stood
 * @param by until when
 * @param metAt when it was done, if it was
 * @param standsSince since when its clock stands, if it does
 */
public record Limit(
        Kind kind,
        Instant from,
        Instant by,
        @Nullable Instant metAt,
        @Nullable Instant standsSince) {

    /** What is promised. */
    public enum Kind {
        ARRIVE,
        RESTORE
    }

    /** Warning levels of the service rules: 50, 80 and 100 % of a limit. */
    public enum Level {
        ON_TIME,
        HALF,
        NEAR,
        OVER
    }

    private static final long HUNDRED = 100;
    private static final long HALF_USED = 50;
    private static final long NEARLY_USED = 80;

    /** What an order owes, in the order in which it owes it. */
    static List<Limit> of(WorkOrder order) {
        Promise promise = order.facts().promise();
        OrderFacts facts = order.facts();
        Instant from = facts.openedAt().plusMillis(facts.directives().pausedMillis());
        Instant stands = standsSince(order);
        return List.of(
                new Limit(Kind.ARRIVE, from, promise.arriveBy(), arrivedAt(order), stands),
                new Limit(Kind.RESTORE, from, promise.restoreBy(), restoredAt(order), stands));
    }

    private static @Nullable Instant standsSince(WorkOrder order) {
        return order instanceof OnHold onHold && onHold.hold().reason().stopsClocks()
                ? onHold.hold().since()
                : null;
    }

    /** Whether its clock runs. */
    boolean isRunning() {
        return metAt == null && standsSince == null;
    }

    private Instant asOf(Instant now) {
        return metAt != null ? metAt : standsSince != null ? standsSince : now;
    }

    private static @Nullable Instant arrivedAt(WorkOrder order) {
        return switch (order) {
            case OnSite onSite -> onSite.arrival().at();
            case Restored restored -> restored.arrival().at();
            default -> null;
        };
    }

    private static @Nullable Instant restoredAt(WorkOrder order) {
        return order instanceof Restored restored ? restored.restoredAt() : null;
    }

    /** What is left of it at a moment, or was when it was met; negative when it is over. */
    public Duration left(Instant now) {
        return Duration.between(asOf(now), by);
    }

    /** How much of it is used, in whole percent, rounded down; 100 from the moment it is over. */
    public long usedPercent(Instant now) {
        long whole = Math.max(1, Duration.between(from, by).toMillis());
        long used = Duration.between(from, asOf(now)).toMillis();
        return Math.max(0, Math.floorDiv(used * HUNDRED, whole));
    }

    /** How near its end it is. */
    public Level level(Instant now) {
        long used = usedPercent(now);
        if (used >= HUNDRED) {
            return Level.OVER;
        }
        if (used >= NEARLY_USED) {
            return Level.NEAR;
        }
        return used >= HALF_USED ? Level.HALF : Level.ON_TIME;
    }
}
