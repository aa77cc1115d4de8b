package org.lamplighter.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.lamplighter.billing.rating.BasicCharge;
import org.lamplighter.billing.rating.Billing;
import org.lamplighter.billing.rating.Connection;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.KilovarHours;
import org.lamplighter.billing.rating.KilovoltAmperes;
import org.lamplighter.billing.rating.KilowattHours;
import org.lamplighter.billing.rating.PowerFactorStandard;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.PricePeriod;
import org.lamplighter.billing.rating.Stretch;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.billing.rating.Tariffs;
import org.lamplighter.billing.rating.Terms;
import org.lamplighter.billing.rating.TierCycle;
import org.lamplighter.billing.rating.Usage;

/** Bills made for the load: the same for the same number. */
final class BenchBills {

    private static final long SEED = 20261123;
    private static final int MOST_OF_A_YEAR = 5_000;
    private static final int MOST_OF_A_HOUSEHOLD = 500;
    private static final int MOST_OF_A_FACTORY = 200_000;

    /** Kinds of bills. */
    enum Kind {
        /** Households of every province and option, all months of a year. */
        RESIDENTIAL("residential"),
        /** Two-part by capacity with power factor, Hubei. */
        TWO_PART("two-part");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    private BenchBills() {}

    static List<Billing> of(Kind kind, Tariffs tariffs, int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Tariff> priced = tariffs.all().stream()
                .filter(tariff -> tariff.customerClass()
                        == (kind == Kind.RESIDENTIAL ? CustomerClass.RESIDENTIAL : CustomerClass.COMMERCIAL_TWO_PART))
                .toList();
        List<Billing> bills = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Tariff tariff = priced.get(random.nextInt(priced.size()));
            bills.add(kind == Kind.RESIDENTIAL ? household(tariff, random) : factory(tariff, random));
        }
        return bills;
    }

    private static Billing household(Tariff tariff, SplittableRandom random) {
        List<PriceOption> options = tariff.options().keySet().stream().sorted().toList();
        PriceOption option = options.get(random.nextInt(options.size()));
        Terms terms = new Terms(
                tariff.region().code(), tariff.customerClass(), option, 1 + random.nextInt(7), random.nextInt(50) == 0);
        YearMonth month = YearMonth.of(2025, 1 + random.nextInt(12));
        return billing(
                new Stretch(terms, usage(tariff, option, month, MOST_OF_A_HOUSEHOLD, random)),
                month,
                tariff.tiers().cycle() == TierCycle.YEAR
                        ? KilowattHours.of(random.nextInt(MOST_OF_A_YEAR))
                        : KilowattHours.ZERO);
    }

    private static Billing factory(Tariff tariff, SplittableRandom random) {
        Connection connection = new Connection(
                Objects.requireNonNull(tariff.voltage()),
                new BasicCharge.ByCapacity(new KilovoltAmperes(BigDecimal.valueOf(315 + random.nextInt(5000)))),
                PowerFactorStandard.STANDARD_090,
                KilowattHours.ZERO);
        Terms terms =
                Terms.commercial(tariff.region().code(), tariff.customerClass(), PriceOption.TIME_OF_USE, connection);
        YearMonth month = YearMonth.of(2026, 1);
        Usage usage = usage(tariff, PriceOption.TIME_OF_USE, month, MOST_OF_A_FACTORY, random);
        return billing(
                new Stretch(terms, usage, new KilovarHours(BigDecimal.valueOf(random.nextInt(100_000))), null),
                month,
                KilowattHours.ZERO);
    }

    private static Usage usage(Tariff tariff, PriceOption option, YearMonth month, int most, SplittableRandom random) {
        Map<PricePeriod, KilowattHours> energy = new EnumMap<>(PricePeriod.class);
        for (PricePeriod period : tariff.structure(option).periods()) {
            energy.put(period, KilowattHours.of(random.nextInt(most)));
        }
        LocalDate from = month.atDay(1);
        return new Usage(from, from.plusMonths(1), energy);
    }

    private static Billing billing(Stretch stretch, YearMonth month, KilowattHours usedBefore) {
        return new Billing(List.of(stretch), List.of(month), usedBefore);
    }
}
