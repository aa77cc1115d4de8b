package org.lamplighter.kit.counter;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.SealedText;
import org.lamplighter.contracts.counter.Colour;
import org.lamplighter.contracts.counter.CounterOpened;
import org.lamplighter.contracts.counter.CounterStepped;
import org.lamplighter.contracts.counter.CounterStopped;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.aggregate.Rejection;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PersonalText;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.kit.personal.PostalAddress;

/** A counter someone holds. Carries one of everything a state may be made of. */
public sealed interface Counter {

    int HIGHEST = 100;

    /** Number of a counter. */
    record CounterId(String value) {}

    /** Steps counted. */
    record Steps(int value) {}

    /** Ticks counted, a wide number. */
    record Ticks(long value) {}

    /** What a step costs. */
    record Price(BigDecimal value) {}

    /** How to reach the holder. */
    record Contact(
            PersonName name, PhoneNumber phone, @Nullable PostalAddress address) {}

    /** One step taken. */
    record Step(Instant at, Steps by, @Nullable PersonalText remark) {}

    /** What was made of a step: sealed inside a state. */
    sealed interface Effect {
        /** It counted. */
        record Counted(Steps total) implements Effect {}

        /** It was left out. */
        record LeftOut(String why) implements Effect {}
    }

    CounterId id();

    Contact contact();

    /** Counting. */
    record Running(
            CounterId id,
            String owner,
            Contact contact,
            Steps total,
            Ticks ticks,
            Price price,
            Colour colour,
            LocalDate since,
            @Nullable Duration pause,
            List<Step> steps,
            List<PhoneNumber> watchers,
            Map<String, Steps> byDay,
            List<Effect> effects,
            boolean loud,
            double weight)
            implements Counter {

        public static Decision<Counter> open(
                String id, String owner, Contact contact, Colour colour, SealedText holder, Instant now) {
            Running opened = new Running(
                    new CounterId(id),
                    owner,
                    contact,
                    new Steps(0),
                    new Ticks(1L << 40),
                    new Price(new BigDecimal("0.10")),
                    colour,
                    LocalDate.of(2026, 11, 22),
                    null,
                    List.of(),
                    List.of(contact.phone()),
                    Map.of(),
                    List.of(),
                    true,
                    1.5);
            return Decision.changed(opened, new CounterOpened(id, holder, now));
        }

        /** Goes up by so many steps; refuses to pass {@link #HIGHEST}. */
        public Decision<Counter> step(int by, @Nullable String remark, Instant now) {
            if (total.value() + by > HIGHEST) {
                return Decision.rejected(Rejection.conflict("counter-full", HIGHEST));
            }
            if (by == 0) {
                return Decision.unchanged();
            }
            Steps next = new Steps(total.value() + by);
            List<Step> taken = new ArrayList<>(steps);
            taken.add(new Step(now, new Steps(by), remark == null ? null : new PersonalText(remark)));
            Map<String, Steps> days = new TreeMap<>(byDay);
            days.put("2026-11-22", next);
            List<Effect> all = new ArrayList<>(effects);
            all.add(by > 0 ? new Effect.Counted(next) : new Effect.LeftOut("backwards"));
            return Decision.changed(
                    new Running(
                            id, owner, contact, next, ticks, price, colour, since, pause, taken, watchers, days, all,
                            loud, weight),
                    new CounterStepped(id.value(), by, next.value(), colour));
        }

        public Decision<Counter> stop(Instant now) {
            return Decision.changed(new Stopped(id, owner, contact, total, now), new CounterStopped(id.value(), now));
        }
    }

    /** Stopped for good. */
    record Stopped(CounterId id, String owner, Contact contact, Steps total, Instant stoppedAt) implements Counter {}

    String owner();

    Steps total();
}
