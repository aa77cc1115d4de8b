package org.lamplighter.dispatch.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lamplighter.kit.aggregate.Decision;

class FeederWatchTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final FeederRule RULE = new FeederRule(3, Duration.ofMinutes(10));
    private static final List<String> AREAS = List.of("T-1", "T-2", "T-3", "T-4");

    private static FeederWatch.Dark dark(int area, int minute) {
        Instant at = NOON.plus(Duration.ofMinutes(minute));
        return new FeederWatch.Dark("O-" + area + "-" + minute, "T-" + area, "WO-" + area, at, at, null);
    }

    private static FeederWatch after(FeederWatch.Dark... all) {
        return after(List.of(all));
    }

    private static FeederWatch after(List<FeederWatch.Dark> all) {
        FeederWatch watch = FeederWatch.of("F-1", "320508");
        for (FeederWatch.Dark one : all) {
            watch = next(watch, watch.darkened(one, AREAS, RULE));
        }
        return watch;
    }

    private static FeederWatch next(FeederWatch before, Decision<FeederWatch> decision) {
        return decision instanceof Decision.Changed<FeederWatch> changed ? changed.state() : before;
    }

    @Test
    void twoAreasAreNoFeederOutage() {
        assertThat(after(dark(1, 0), dark(2, 1)).outage()).isNull();
    }

    @Test
    void oneAreaThatGoesDarkThreeTimesIsNoFeederOutage() {
        assertThat(after(dark(1, 0), dark(1, 1), dark(1, 2)).outage()).isNull();
    }

    @Test
    void areasThatGoDarkOneByOneOverAnHourAreNone() {
        assertThat(after(dark(1, 0), dark(2, 20), dark(3, 40)).outage()).isNull();
    }

    @Test
    void anAreaThatIsLitAgainDoesNotCount() {
        FeederWatch two = after(dark(1, 0), dark(2, 1));
        FeederWatch one = next(two, two.lit("O-1-0"));

        assertThat(next(one, one.darkened(dark(3, 2), AREAS, RULE)).outage()).isNull();
    }

    @Test
    void afterItsEndTheFeederCountsAnew() {
        FeederWatch formed = after(dark(1, 0), dark(2, 1), dark(3, 2));
        String id = formed.outage() == null ? "" : formed.outage().outageId();

        FeederWatch over = next(formed, formed.over(id, NOON));

        assertThat(over.outage()).isNull();
        assertThat(over.last()).isEqualTo(id);
        assertThat(over.over(id, NOON)).isEqualTo(Decision.unchanged());
        assertThat(next(over, over.darkened(dark(4, 3), AREAS, RULE)).outage()).isNull();
    }

    @Property
    void threeAreasWithinTenMinutesAreOneInWhateverOrderTheNewsCome(@ForAll("orders") List<FeederWatch.Dark> order) {
        FeederSuspicion outage = after(order).outage();

        assertThat(outage).isEqualTo(after(dark(1, 0), dark(2, 4), dark(3, 10)).outage());
        assertThat(outage).isNotNull();
        if (outage != null) {
            assertThat(outage.lead()).as("the earliest leads").isEqualTo(dark(1, 0));
            assertThat(outage.transformerAreas()).isEqualTo(AREAS);
        }
    }

    @Provide
    Arbitrary<List<FeederWatch.Dark>> orders() {
        return Arbitraries.shuffle(dark(1, 0), dark(2, 4), dark(3, 10));
    }
}
