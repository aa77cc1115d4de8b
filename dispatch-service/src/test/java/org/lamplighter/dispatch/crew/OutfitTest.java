package org.lamplighter.dispatch.crew;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lamplighter.dispatch.crew.Outfit.Pause;

class OutfitTest {

    /** Half past twelve in China. */
    private static final Instant HALF_PAST_TWELVE = Instant.parse("2026-11-22T04:30:00Z");

    private static Instant china(String dayAndTime) {
        return Instant.parse(dayAndTime + ":00+08:00");
    }

    @Test
    void breaksAreThoseUnderWayAndThoseToComeInOrder() {
        Outfit outfit =
                new Outfit(List.of(Shift.between("18:00", "18:30"), Shift.between("12:00", "13:00")), null, null);

        assertThat(outfit.pauses(HALF_PAST_TWELVE, Duration.ofHours(24)))
                .containsExactly(
                        new Pause(china("2026-11-22T12:00"), china("2026-11-22T13:00")),
                        new Pause(china("2026-11-22T18:00"), china("2026-11-22T18:30")),
                        new Pause(china("2026-11-23T12:00"), china("2026-11-23T13:00")));
    }

    @Test
    void aBreakThatIsOverIsNone() {
        Outfit outfit = new Outfit(List.of(Shift.between("12:00", "13:00")), null, null);

        assertThat(outfit.pauses(china("2026-11-22T13:00"), Duration.ofHours(1)))
                .isEmpty();
    }

    @Test
    void aVehicleOfWhichNobodyKeepsCountHasWhatIsNeeded() {
        assertThat(Outfit.PLAIN.has(Map.of("generator", 1))).isTrue();
        Outfit counted = new Outfit(List.of(), Map.of("seal", 2), null);
        assertThat(counted.has(Map.of("seal", 2))).isTrue();
        assertThat(counted.has(Map.of("seal", 3))).isFalse();
        assertThat(counted.has(Map.of("generator", 1))).isFalse();
    }
}
