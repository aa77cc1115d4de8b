package org.lamplighter.billing.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.SupplyPoint;
import org.lamplighter.billing.bill.Bill;
import org.lamplighter.billing.bill.Bills;
import org.lamplighter.billing.bill.ReadingQuality;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.Terms;
import org.lamplighter.billing.usage.DayCurve;
import org.lamplighter.billing.usage.NegativeInterval;
import org.lamplighter.contracts.billing.FieldWorkRequested;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.kit.personal.PostalAddress;
import org.lamplighter.kit.test.Fate;
import org.lamplighter.kit.test.MemoryAggregates;

/** A curve as it comes, day by day, late, and again. */
class WatchCurvesTest {

    private static final Account ACCOUNT = new Account(
            new AccountNumber("3205080001"),
            null,
            new PersonName("欧阳晓"),
            new PhoneNumber("13812345678"),
            new SupplyPoint(new PostalAddress("平江路32号"), "320508", null, SiteClass.URBAN, null),
            new Terms("320000", CustomerClass.RESIDENTIAL, PriceOption.SINGLE_RATE, 3, false),
            false,
            null,
            null,
            null,
            List.of(),
            List.of());
    private static final LocalDate YESTERDAY = Days.TODAY.minusDays(1);

    private final SortedMap<LocalDate, DayCurve> known = new TreeMap<>();
    private final List<Bill> bills = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> cancelled = new ArrayList<>();
    private final MemoryAggregates<Anomaly> anomalies = new MemoryAggregates<>(new Fate(), (id, event) -> {});
    private Instant now = Instant.parse("2026-11-22T04:00:00Z");

    @Test
    void aGapIsAskedForOnceAndWithdrawnWhenItsDaysCome() {
        come(Days.until(YESTERDAY, "u".repeat(49) + "....uuuuuu"));
        come(Days.until(YESTERDAY, "uuu"));
        assertThat(asked).hasSize(1);

        come(Days.until(LocalDate.of(2026, 11, 15), "uuuu"));

        assertThat(cancelled).isEqualTo(asked);
        assertThat(open()).isEmpty();
    }

    @Test
    void supplyThatIsUsedAgainExplainsWeeksOfNothing() {
        come(Days.until(YESTERDAY, "u".repeat(49) + "0".repeat(26)));
        assertThat(open()).hasSize(1);
        now = now.plus(Duration.ofDays(40));

        come(Days.until(Days.TODAY.plusDays(39), "u"));

        assertThat(open()).isEmpty();
    }

    @Test
    void whatIsLongPastIsNeitherAskedForNorWithdrawn() {
        come(Days.until(YESTERDAY, "u".repeat(49) + "Juuuu"));
        assertThat(open()).hasSize(1);
        now = now.plus(Duration.ofDays(60));
        come(Days.until(Days.TODAY.plusDays(59), "u".repeat(59)));

        assertThat(cancelled).isEmpty();
        come(Days.until(LocalDate.of(2026, 6, 30), "u".repeat(40) + "...u"));
        assertThat(asked).hasSize(1);
    }

    @Test
    void intervalsBelowZeroAreAskedForUntilTheirDayIsKnownWhole() {
        NegativeInterval below = new NegativeInterval(Instant.parse("2026-11-19T02:15:00Z"), new BigDecimal("-0.5"));
        watch().negativeCame(ACCOUNT, List.of(below));
        watch().negativeCame(ACCOUNT, List.of(below));

        assertThat(anomalies.all()).singleElement().satisfies(anomaly -> {
            assertThat(anomaly.about()).isEqualTo("2026-11-19");
            assertThat(anomaly.evidence()).containsExactly("2026-11-19T10:15: -0.5 kWh");
        });
        come(Days.until(LocalDate.of(2026, 11, 19), "u"));
        assertThat(open()).isEmpty();
        watch().negativeCame(ACCOUNT, List.of(below));
        assertThat(asked).hasSize(1);
    }

    @Test
    void aBillThatDoesNotAgreeWithItsCurveIsAskedForWhicheverComesLast() {
        come(Days.until(LocalDate.of(2026, 10, 31), "u".repeat(31)));
        assertThat(asked).isEmpty();
        bills.add(Months.bill(YearMonth.of(2026, 10), 500, ReadingQuality.ACTUAL));
        watch().readingsCame(ACCOUNT);
        assertThat(anomalies.all())
                .singleElement()
                .satisfies(anomaly -> assertThat(anomaly.kind()).isEqualTo(AnomalyKind.CURVE_AGAINST_REGISTERS));

        bills.set(0, Months.bill(YearMonth.of(2026, 10), 744, ReadingQuality.ACTUAL));
        watch().readingsCame(ACCOUNT);

        assertThat(open()).isEmpty();
    }

    @Test
    void nothingIsReadForAnAccountWithoutACurve() {
        bills.add(Months.bill(YearMonth.of(2026, 10), 500, ReadingQuality.ACTUAL));

        watch().readingsCame(ACCOUNT);

        assertThat(asked).isEmpty();
    }

    /** Days of a curve in which anything happens. */
    @Provide
    Arbitrary<String> curves() {
        Arbitrary<String> stretch = Arbitraries.of(
                "uuuuuuu",
                "uuuuuuu",
                "uuuuuuuuuuuuuu",
                "...",
                ".....",
                "u..u",
                "J",
                "0",
                "e",
                "000000000000000000000000");
        return stretch.list().ofMinSize(6).ofMaxSize(18).map(list -> String.join("", list));
    }

    @Property(tries = 300)
    void anyOrderAndRepetitionOfTheSameDaysEndsInTheSameOpenAnomalies(
            @ForAll("curves") String days, @ForAll long seed) {
        Map<LocalDate, DayCurve> all = Days.until(YESTERDAY, days);
        WatchCurvesTest once = new WatchCurvesTest();
        once.come(all);
        WatchCurvesTest shuffled = new WatchCurvesTest();
        Random random = new Random(seed);
        List<LocalDate> order = new ArrayList<>(all.keySet());
        order.addAll(all.keySet());
        Collections.shuffle(order, random);
        while (!order.isEmpty()) {
            List<LocalDate> some = order.subList(0, Math.min(order.size(), 1 + random.nextInt(5)));
            shuffled.come(some.stream()
                    .distinct()
                    .collect(Collectors.toMap(day -> day, day -> Objects.requireNonNull(all.get(day)))));
            some.clear();
        }

        assertThat(shuffled.open()).isEqualTo(once.open());
        assertThat(shuffled.asked).doesNotHaveDuplicates();
        assertThat(shuffled.asked.containsAll(once.asked)).isTrue();
        assertThat(shuffled.cancelled).doesNotHaveDuplicates();
        assertThat(Collections.disjoint(shuffled.cancelled, once.open())).isTrue();
    }

    private Set<String> open() {
        return anomalies.all().stream()
                .filter(Anomaly::open)
                .map(Anomaly::requestId)
                .collect(Collectors.toSet());
    }

    private void come(Map<LocalDate, DayCurve> days) {
        known.putAll(days);
        days.keySet().stream().max(LocalDate::compareTo).ifPresent(last -> watch().intervalsCame(ACCOUNT, last));
    }

    private WatchCurves watch() {
        AskForCheck ask = new AskForCheck(anomalies, crews(), () -> now);
        return new WatchCurves(
                new KnownCurve(known), bills(), found(), ask, new RuleBook(List.of(Months.RULES)), () -> now);
    }

    private Crews crews() {
        return new Crews() {
            @Override
            public void ask(FieldWorkRequested request) {
                asked.add(request.requestId());
            }

            @Override
            public void cancel(String requestId, Instant at) {
                cancelled.add(requestId);
            }
        };
    }

    private Bills bills() {
        return new Bills() {
            @Override
            public Optional<Bill> of(AccountNumber account, YearMonth month) {
                throw new UnsupportedOperationException("the newest are asked for");
            }

            @Override
            public List<Bill> newest(AccountNumber account, @Nullable YearMonth before, int limit) {
                return List.copyOf(bills);
            }

            @Override
            public List<Bill> ofYear(AccountNumber account, int year) {
                throw new UnsupportedOperationException("the newest are asked for");
            }
        };
    }

    private Anomalies found() {
        return new Anomalies() {
            @Override
            public List<Anomaly> openOf(AccountNumber account) {
                return anomalies.all().stream().filter(Anomaly::open).toList();
            }

            @Override
            public List<Anomaly> of(Set<String> areas, boolean open, @Nullable Anomaly behind, int limit) {
                throw new UnsupportedOperationException("nobody lists them here");
            }

            @Override
            public List<AccountNumber> missing(LocalDate on, int limit) {
                throw new UnsupportedOperationException("nobody sweeps here");
            }
        };
    }
}
