package org.lamplighter.dispatch.crew;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;

/**
 * A crew tells when it begins and ends its work and where it is. What it told of a later time counts, so it may come late,
 * twice or out of order.
 */
public final class TellDuty {

    /** Phones' clocks go a little wrong. */
    private static final Duration FORGIVEN = Duration.ofMinutes(2);

    private final Crews crews;
    private final Clock clock;

    public TellDuty(Crews crews, Clock clock) {
        this.crews = crews;
        this.clock = clock;
    }

    /**
     * It begins or ends.
     *
     * @return the crew as it is then
     * @throws RejectedException when the crew is not known or the time lies in the future
     */
    public CrewLoad mark(String crewId, DutyMark mark) {
        requirePast(mark.at());
        return crews.mark(crewId, mark).orElseThrow(TellDuty::unknown);
    }

    /**
     * It is there.
     *
     * @throws RejectedException when the crew is not known or the time lies in the future
     */
    public void seen(String crewId, Position position, Instant at) {
        requirePast(at);
        crews.seen(crewId, new Whereabouts(position, at));
        find(crewId);
    }

    /** The crew. */
    public CrewLoad find(String crewId) {
        return crews.find(crewId).orElseThrow(TellDuty::unknown);
    }

    private void requirePast(Instant at) {
        if (at.isAfter(clock.instant().plus(FORGIVEN))) {
            throw new RejectedException(Rejection.invalid("time-implausible"));
        }
    }

    private static RejectedException unknown() {
        return new RejectedException(Rejection.notFound());
    }
}
