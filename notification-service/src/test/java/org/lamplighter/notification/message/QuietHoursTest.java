package org.lamplighter.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When nothing rings. */
class QuietHoursTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "21:00, 08:00, 2026-11-16T20:59:59, ",
        "21:00, 08:00, 2026-11-16T21:00:00, 2026-11-17T08:00:00",
        "21:00, 08:00, 2026-11-16T23:59:59, 2026-11-17T08:00:00",
        "21:00, 08:00, 2026-11-17T00:00:00, 2026-11-17T08:00:00",
        "21:00, 08:00, 2026-11-17T07:59:59, 2026-11-17T08:00:00",
        "21:00, 08:00, 2026-11-17T08:00:00, ",
        "12:00, 14:00, 2026-11-16T11:59:59, ",
        "12:00, 14:00, 2026-11-16T12:00:00, 2026-11-16T14:00:00",
        "12:00, 14:00, 2026-11-16T14:00:00, ",
        "09:00, 09:00, 2026-11-16T09:00:00, ",
    })
    void quietHoursEndWhereTheyShould(LocalTime start, LocalTime end, String moment, @Nullable String ending) {
        QuietHours hours = new QuietHours(start, end, CHINA);
        assertThat(hours.endingAfter(Instant.parse(moment + "+08:00")))
                .isEqualTo(Optional.ofNullable(ending).map(at -> Instant.parse(at + "+08:00")));
    }

    @Property
    void theirEndIsAheadWithinADayAndIsItselfNotQuiet(
            @ForAll @IntRange(max = 1439) int start,
            @ForAll @IntRange(max = 1439) int end,
            @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long second) {
        QuietHours hours =
                new QuietHours(LocalTime.ofSecondOfDay(start * 60L), LocalTime.ofSecondOfDay(end * 60L), CHINA);
        Instant moment = Instant.ofEpochSecond(second);
        hours.endingAfter(moment).ifPresent(ending -> {
            assertThat(ending).isAfter(moment).isBeforeOrEqualTo(moment.plusSeconds(86_400));
            assertThat(hours.endingAfter(ending)).isEmpty();
        });
    }
}
