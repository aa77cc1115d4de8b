package org.lamplighter.billing.bill;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.PriceStructure;
import org.lamplighter.billing.rating.Rating;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.billing.rating.Terms;
import org.lamplighter.billing.rating.TierCycle;
import org.lamplighter.kit.time.TimeConfiguration;

/** Tells how far an account's tiers are used. */
public final class FollowTiers {

    private final Bills bills;
    private final Rating rating;
    private final InstantSource clock;

    FollowTiers(Bills bills, Rating rating, InstantSource clock) {
        this.bills = bills;
        this.rating = rating;
        this.clock = clock;
    }

    /**
     * The tiers of a year.
     *
     * @param year the year; this one when {@code null}
     */
    public TierUsage of(Account account, @Nullable Integer year) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), TimeConfiguration.CHINA);
        int wanted = year == null ? today.getYear() : year;
        List<Bill> billed = bills.ofYear(account.number(), wanted);
        LocalDate day = wanted == today.getYear() ? today : LocalDate.of(wanted, 12, 31);
        return usage(account.terms(), billed, day);
    }

    private TierUsage usage(Terms present, List<Bill> billed, LocalDate day) {
        Bill last = billed.isEmpty() ? null : billed.getLast();
        Terms terms = last == null ? present : last.terms();
        Tariff tariff = rating.tariff(terms, day);
        List<Bill> counted = last == null || tariff.tiers().cycle() == TierCycle.YEAR ? billed : List.of(last);
        List<YearMonth> months = counted.isEmpty()
                ? List.of(YearMonth.from(day))
                : counted.stream().flatMap(bill -> bill.months().stream()).toList();
        PriceStructure structure = tariff.structure(terms.option());
        List<KilowattHours> ends = structure instanceof PriceStructure.OnePrice
                ? List.of()
                : tariff.tiers().limits(months, terms.people());
        KilowattHours used = last == null ? KilowattHours.ZERO : last.usedAfter();
        List<TierUsage.Step> steps = steps(structure, ends, used, day);
        int tier =
                1 + (int) ends.stream().filter(end -> used.compareTo(end) > 0).count();
        return new TierUsage(
                tariff, months, used, tier, since(counted, steps.get(tier - 1).from()), steps, last);
    }

    private static @Nullable YearMonth since(List<Bill> counted, KilowattHours begin) {
        return counted.stream()
                .filter(bill -> begin.isZero() || bill.usedAfter().compareTo(begin) > 0)
                .map(Bill::month)
                .findFirst()
                .orElse(null);
    }

    private static List<TierUsage.Step> steps(
            PriceStructure structure, List<KilowattHours> ends, KilowattHours used, LocalDate day) {
        List<TierUsage.Step> steps = new ArrayList<>();
        KilowattHours from = KilowattHours.ZERO;
        for (int tier = 1; tier <= ends.size() + 1; tier++) {
            KilowattHours upTo = tier > ends.size() ? null : ends.get(tier - 1);
            KilowattHours inTier = (upTo == null ? used : used.min(upTo)).beyond(from);
            steps.add(new TierUsage.Step(
                    tier,
                    from,
                    upTo,
                    inTier,
                    upTo == null ? null : upTo.minus(from).minus(inTier),
                    structure.pricesOf(tier, day)));
            from = upTo == null ? from : upTo;
        }
        return steps;
    }
}
