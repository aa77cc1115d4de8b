package org.lamplighter.dispatch.crew;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lamplighter.dispatch.geo.Position;

/**
 * How what a crew says of its being there stands to the duty roster.
 *
 * <pre>
 * planned      |----########----########|
 * said         |--S#########E---########|    begun early, ended early; the roster holds again from its next beginning
 * said         |----#########S#######|--|    who began works on, until it says that it ends, at most {@code longest}
 * </pre>
 *
 * @param longest how long a beginning holds if no end is told
 * @param freshFor how long a position is taken for where the crew is
 */
public record DutyRules(Duration longest, Duration freshFor) {

    /** Whether the crew works at a moment, and may be given orders. */
    public boolean onDuty(CrewLoad load, Instant now) {
        Boolean said = said(load, now);
        return said == null ? load.crew().shift().covers(now) : said;
    }

    /** How long it still works; {@code null} around the clock, nothing off duty. */
    public @Nullable Duration left(CrewLoad load, Instant now) {
        if (!onDuty(load, now)) {
            return Duration.ZERO;
        }
        Shift shift = load.crew().shift();
        DutyMark mark = load.attendance().mark();
        return shift.covers(now) || mark == null
                ? shift.left(now)
                : Duration.between(now, mark.at().plus(longest));
    }

    /** Where the crew sets out from: where it was a moment ago, or else its base. */
    public Position from(CrewLoad load, Instant now) {
        Whereabouts seen = load.attendance().whereabouts();
        return seen == null || seen.at().plus(freshFor).isBefore(now)
                ? load.crew().base()
                : seen.position();
    }

    private @Nullable Boolean said(CrewLoad load, Instant now) {
        DutyMark mark = load.attendance().mark();
        if (mark == null) {
            return null;
        }
        Instant until = switch (mark.kind()) {
            case START -> mark.at().plus(longest);
            case END -> load.crew().shift().nextStart(mark.at());
        };
        return now.isBefore(until) ? mark.kind() == DutyMark.Kind.START : null;
    }
}
