package org.lamplighter.dispatch.crew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShiftTest {

    private static Instant china(String time) {
        return Instant.parse("2026-11-22T" + time + ":00+08:00");
    }

    @Test
    void aDayShiftCoversItsHoursInChina() {
        Shift day = Shift.between("07:30", "19:30");

        assertThat(day.covers(china("07:29"))).isFalse();
        assertThat(day.covers(china("07:30"))).isTrue();
        assertThat(day.covers(china("19:29"))).isTrue();
        assertThat(day.covers(china("19:30"))).isFalse();
    }

    @Test
    void aNightShiftGoesOverMidnight() {
        Shift night = Shift.between("19:30", "07:30");

        assertThat(night.covers(china("19:30"))).isTrue();
        assertThat(night.covers(china("00:00"))).isTrue();
        assertThat(night.covers(china("07:30"))).isFalse();
        assertThat(night.covers(china("12:00"))).isFalse();
    }

    @Property
    void dayAndNightShiftTogetherCoverEveryMinuteOnce(
            @ForAll @IntRange(min = 0, max = 1439) int from,
            @ForAll @IntRange(min = 0, max = 1439) int to,
            @ForAll @IntRange(min = 0, max = 1439) int minute) {
        Instant at = china("00:00").plusSeconds(minute * 60L);
        if (from != to) {
            assertThat(new Shift(from, to).covers(at)).isNotEqualTo(new Shift(to, from).covers(at));
        }
    }

    @Property
    void aroundTheClockCoversEveryMinute(@ForAll @IntRange(min = 0, max = 1439) int minute) {
        Instant at = china("00:00").plusSeconds(minute * 60L);

        assertThat(Shift.between("00:00", "24:00").covers(at)).isTrue();
        assertThat(Shift.between("08:00", "08:00").covers(at)).isTrue();
    }

    @Test
    void whatIsNoTimeOfDayIsRefused() {
        assertThatThrownBy(() -> Shift.between("7:30", "19:30")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shift.between("07:30", "24:01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shift.between("24:00", "08:00")).isInstanceOf(IllegalArgumentException.class);
    }
}
