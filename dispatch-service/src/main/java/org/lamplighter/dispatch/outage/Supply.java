package org.lamplighter.dispatch.outage;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether there is supply behind a device, by what it told. The latest of each kind is kept, so that news make the same of it
 * in whatever order and however often they come.
 *
 * <pre>
 * lost ▼7      back ▲8                lost ▼9
 * ─────┴────────┴──────────────────────┴──────▶   dark since ▼9; ▲8 coming late changes nothing
 * </pre>
 *
 * @param lost when it was last lost, if ever told
 * @param back when it last came back, if ever told
 * @param repairedAt when a crew said that it is back; what the device told of the time before counts no more
 */
public record Supply(
        @Nullable Signal lost,
        @Nullable Signal back,
        @Nullable Instant repairedAt) {

    public static final Supply UNKNOWN = new Supply(null, null, null);

    public Supply lost(Signal told) {
        return new Supply(Signal.later(lost, told), back, repairedAt);
    }

    public Supply back(Signal told) {
        return new Supply(lost, Signal.later(back, told), repairedAt);
    }

    public Supply repaired(Instant at) {
        return repairedAt != null && repairedAt.isAfter(at) ? this : new Supply(lost, back, at);
    }

    /** Since when it is dark, if it is. */
    public Optional<Signal> dark() {
        return Optional.ofNullable(lost)
                .filter(signal -> back == null || back.sequence() < signal.sequence())
                .filter(signal -> repairedAt == null || signal.at().isAfter(repairedAt));
    }

    /** Since when it has supply again. Without knowing that it was lost, that it is there tells nothing. */
    public Optional<Instant> lit() {
        return Optional.ofNullable(back)
                .filter(signal -> lost != null && lost.sequence() < signal.sequence())
                .map(Signal::at);
    }

    /** When it was last lost, unless a crew repaired it since. */
    public Optional<Instant> lostAt() {
        return Optional.ofNullable(lost).map(Signal::at).filter(at -> repairedAt == null || at.isAfter(repairedAt));
    }

    /** Whether it was without supply at a moment, as far as the last loss tells. */
    public boolean wasDarkAt(Instant moment) {
        return lostAt().filter(at -> !at.isAfter(moment)).isPresent()
                && lit().filter(at -> !at.isAfter(moment)).isEmpty();
    }
}
