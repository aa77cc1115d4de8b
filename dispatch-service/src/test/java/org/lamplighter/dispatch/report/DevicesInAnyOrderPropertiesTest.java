package org.lamplighter.dispatch.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lamplighter.dispatch.outage.FeederRule;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.RestoredOutage;
import org.lamplighter.dispatch.outage.Signal;
import org.lamplighter.dispatch.workorder.Orders;
import org.lamplighter.dispatch.workorder.Phase;

/**
 * One hour of a feeder with four transformer areas: its breaker and the areas' terminals switch, customers of dark areas
 * report. Whatever of it is heard in whatever order, however often, in the end the same is dark and has one order.
 */
class DevicesInAnyOrderPropertiesTest {

    private static final Instant BEGIN = Orders.NOON.minus(Duration.ofHours(1));

    /** Something that happened, as it is heard. */
    record News(String what, Consumer<UtilityInMemory> heard) {
        @Override
        public String toString() {
            return what;
        }
    }

    /**
     * The hour.
     *
     * @param breaker minutes at which the breaker switches: off, on, off, …
     * @param terminals minutes at which each area's terminal loses voltage, gets it back, …
     * @param reports minutes at which somebody looks out of a dark window, odd ones of area 2, even ones of area 1
     */
    record Hour(List<Integer> breaker, List<List<Integer>> terminals, List<Integer> reports) {

        private static boolean dark(List<Integer> switchings, int minute) {
            return switchings.stream().filter(at -> at <= minute).count() % 2 == 1;
        }

        /** No terminal gets voltage back from a feeder that has none. */
        private List<Integer> terminal(int area) {
            List<Integer> possible = new ArrayList<>();
            for (int minute : terminals.get(area - 1)) {
                if (possible.size() % 2 == 1 && dark(breaker, minute)) {
                    break;
                }
                possible.add(minute);
            }
            return possible;
        }

        List<News> news() {
            List<News> all = new ArrayList<>();
            for (int i = 0; i < breaker.size(); i++) {
                all.add(breaker(i, breaker.get(i)));
            }
            for (int area = 1; area <= terminals.size(); area++) {
                List<Integer> switchings = terminal(area);
                for (int i = 0; i < switchings.size(); i++) {
                    all.add(terminal(area, i, switchings.get(i)));
                }
            }
            for (int minute : reports) {
                int area = 1 + minute % 2;
                if (dark(breaker, minute) || dark(terminal(area), minute)) {
                    all.add(new News(
                            "report T-" + area + " at " + minute,
                            it -> it.report(minute, area, false, null, at(minute))));
                }
            }
            return all;
        }

        private static News breaker(int number, int minute) {
            Signal signal = new Signal(number, at(minute));
            return new News(
                    "breaker " + (number % 2 == 0 ? "open" : "closed") + " at " + minute,
                    it -> it.device(hear -> hear.breaker(
                            "F-1",
                            known -> number % 2 == 0 ? known.lost(signal) : known.back(signal),
                            UtilityInMemory.byDevice("F-1", number + 1))));
        }

        private static News terminal(int area, int number, int minute) {
            Signal signal = new Signal(number, at(minute));
            return new News(
                    "T-" + area + (number % 2 == 0 ? " dark" : " lit") + " at " + minute,
                    it -> it.device(hear -> hear.terminal(
                            "T-" + area,
                            known -> number % 2 == 0 ? known.lost(signal) : known.back(signal),
                            UtilityInMemory.byDevice("T-" + area, number + 1))));
        }

        private static Instant at(int minute) {
            return BEGIN.plus(Duration.ofMinutes(minute));
        }

        /** What is dark when the hour is over; under an open breaker that is the feeder. */
        Set<String> darkInTheEnd() {
            Set<String> dark = new TreeSet<>();
            for (int area = 1; area <= terminals.size(); area++) {
                if (terminal(area).size() % 2 == 1) {
                    dark.add("T-" + area);
                }
            }
            return breaker.size() % 2 == 1 ? Set.of("F-1") : dark;
        }
    }

    @Property(tries = 3000)
    void inWhateverOrderItIsHeardTheSameIsDarkInTheEnd(
            @ForAll("hours") Hour hour, @ForAll Random chance, @ForAll boolean eachAtOnce) {
        List<News> news = new ArrayList<>(hour.news());
        news.addAll(news.stream().filter(_ -> chance.nextInt(4) == 0).toList());
        Collections.shuffle(news, chance);
        UtilityInMemory utility = new UtilityInMemory(new FeederRule(5, Duration.ofMinutes(10)));

        for (News one : news) {
            one.heard().accept(utility);
            if (eachAtOnce) {
                utility.events.deliverAll();
            } else if (chance.nextBoolean()) {
                utility.events.deliverOne(chance.nextInt(12));
            }
        }
        utility.events.deliverAll();
        utility.waitForAnswers();
        utility.events.deliverAll();

        List<Outage> open = utility.outages.all().stream()
                .filter(outage ->
                        !(outage instanceof RestoredOutage) && outage.scope().partOf() == null)
                .toList();
        Set<String> dark = open.stream()
                .map(outage -> outage.scope().feeder() == null
                        ? outage.transformerArea()
                        : outage.scope().feeder())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(dark).as("after %s", news).isEqualTo(hour.darkInTheEnd());
        assertThat(open).hasSameSizeAs(dark);
        assertThat(utility.orders.all().stream().filter(order -> order.phase() != Phase.WITHDRAWN))
                .as("orders that stand after %s", news)
                .hasSize(dark.size());
    }

    @Provide
    Arbitrary<Hour> hours() {
        Arbitrary<List<Integer>> switchings = Arbitraries.integers()
                .between(0, 59)
                .set()
                .ofMaxSize(4)
                .map(minutes -> List.copyOf(new TreeSet<>(minutes)));
        return Combinators.combine(
                        switchings,
                        switchings.list().ofSize(4),
                        Arbitraries.integers().between(0, 59).set().ofMaxSize(5).map(List::copyOf))
                .as(Hour::new);
    }
}
