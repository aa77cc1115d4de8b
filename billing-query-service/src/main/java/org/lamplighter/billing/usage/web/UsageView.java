package org.lamplighter.billing.usage.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.usage.Basis;
import org.lamplighter.billing.usage.Span;
import org.lamplighter.billing.usage.Step;
import org.lamplighter.billing.usage.UsagePage;
import org.lamplighter.billing.usage.Used;

/**
 * What an account used, a page of it.
 *
 * @param accountNumber the account
 * @param by the step asked for
 * @param items the steps in order of time
 * @param gaps times among them of which nothing is known
 * @param next cursor of the page after; absent on the last
 * @param dataAsOf up to when anything is known of the account; absent where nothing is
 */
record UsageView(
        String accountNumber,
        String by,
        List<Item> items,
        List<Gap> gaps,
        @Nullable String next,
        @Nullable OffsetDateTime dataAsOf) {

    /** How much of a step is known. */
    enum State {
        COMPLETE,
        PARTIAL,
        MISSING
    }

    /**
     * A step.
     *
     * @param from when it begins
     * @param to when it is over: later than asked for where intervals are longer, or only the readings of a month are known
     * @param state how much of it is known
     * @param basis what it is known by
     * @param kwh what is known to have been used; absent where nothing is
     * @param byPeriod the same by the tariff's periods; absent where the tariff tells no hours
     * @param estimated whether a part of it was filled in or is in doubt
     */
    record Item(
            OffsetDateTime from,
            OffsetDateTime to,
            State state,
            Basis basis,
            @Nullable String kwh,
            @Nullable Map<PricePeriod, String> byPeriod,
            boolean estimated) {

        static Item of(Used used) {
            KilowattHours energy = used.energy();
            return new Item(
                    Times.of(used.span().from()),
                    Times.of(used.span().to()),
                    state(used),
                    used.basis(),
                    energy == null ? null : energy.toString(),
                    used.byPeriod().isEmpty() ? null : texts(used.byPeriod()),
                    used.estimated());
        }

        private static State state(Used used) {
            if (used.energy() == null) {
                return State.MISSING;
            }
            return used.isComplete() ? State.COMPLETE : State.PARTIAL;
        }

        private static Map<PricePeriod, String> texts(Map<PricePeriod, KilowattHours> energies) {
            Map<PricePeriod, String> texts = new TreeMap<>();
            energies.forEach((period, energy) -> texts.put(period, energy.toString()));
            return texts;
        }
    }

    /** A time of which nothing is known. */
    record Gap(OffsetDateTime from, OffsetDateTime to) {

        static Gap of(Span span) {
            return new Gap(Times.of(span.from()), Times.of(span.to()));
        }
    }

    static UsageView of(String accountNumber, Step step, UsagePage page) {
        return new UsageView(
                accountNumber,
                step.word(),
                page.items().stream().map(Item::of).toList(),
                page.gaps().stream().map(Gap::of).toList(),
                page.next() == null ? null : page.next().toString(),
                page.dataAsOf() == null ? null : Times.of(page.dataAsOf()));
    }
}
