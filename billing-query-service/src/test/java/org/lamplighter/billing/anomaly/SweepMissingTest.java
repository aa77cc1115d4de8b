package org.lamplighter.billing.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lamplighter.billing.account.Account;
import org.lamplighter.billing.account.SupplyPoint;
import org.lamplighter.billing.bill.BillingYear;
import org.lamplighter.billing.bill.Reading;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.Terms;
import org.lamplighter.contracts.Event;
import org.lamplighter.contracts.billing.FieldWorkCancelled;
import org.lamplighter.contracts.billing.FieldWorkRequested;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.kit.aggregate.Decision;
import org.lamplighter.kit.lease.Leases;
import org.lamplighter.kit.personal.AccountNumber;
import org.lamplighter.kit.personal.PersonName;
import org.lamplighter.kit.personal.PhoneNumber;
import org.lamplighter.kit.personal.PostalAddress;
import org.lamplighter.kit.test.Fate;
import org.lamplighter.kit.test.MemoryAggregates;

class SweepMissingTest {

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

    private final Fate fate = new Fate();
    private final List<Event> told = new ArrayList<>();
    private final MemoryAggregates<BillingYear> years = new MemoryAggregates<>(new Fate(), (id, event) -> {});
    private final MemoryAggregates<Anomaly> anomalies = new MemoryAggregates<>(fate, (id, event) -> {});
    private final MemoryAggregates<MeterWatch> watches = new MemoryAggregates<>(fate, (id, event) -> {});
    private Instant now = Instant.parse("2026-10-15T04:00:00Z");

    @Test
    void nothingIsMissingBeforeItsDayAndItIsAskedForOnceAfterIt() {
        read(
                Months.reading("A", LocalDate.of(2026, 9, 14), 1000),
                Months.reading("A", LocalDate.of(2026, 10, 14), 1100));
        sweep();
        assertThat(told).isEmpty();

        now = now.plus(Duration.ofDays(41));
        sweep();
        sweep();

        assertThat(told).singleElement().isInstanceOf(FieldWorkRequested.class);
    }

    @Test
    void whatComesAfterAllIsWithdrawnAndWaitedForAnew() {
        Reading october = Months.reading("A", LocalDate.of(2026, 10, 14), 1100);
        read(Months.reading("A", LocalDate.of(2026, 9, 14), 1000), october);
        now = now.plus(Duration.ofDays(41));
        sweep();

        read(october, Months.reading("A", LocalDate.of(2026, 11, 14), 1200));

        assertThat(told).hasSize(2).last().isInstanceOf(FieldWorkCancelled.class);
        assertThat(watches.all().getFirst().missingFrom()).isEqualTo(LocalDate.of(2026, 12, 24));
    }

    @Property(tries = 12)
    void whoeverDiesAtAnyWriteItIsAskedForOnce(@ForAll @IntRange(min = 1, max = 5) int write, @ForAll boolean after) {
        new SweepMissingTest().diesAndGoesOn(write, after);
    }

    private void diesAndGoesOn(int write, boolean after) {
        read(
                Months.reading("A", LocalDate.of(2026, 9, 14), 1000),
                Months.reading("A", LocalDate.of(2026, 10, 14), 1100));
        now = now.plus(Duration.ofDays(41));
        fate.dieAt(write, after);
        try {
            sweep();
        } catch (Fate.Died died) {
            assertThat(died).isNotNull(); // the next instance goes on
        }

        sweep();

        assertThat(told).singleElement().isInstanceOf(FieldWorkRequested.class);
    }

    private void read(Reading... readings) {
        BillingYear year = new BillingYear(ACCOUNT.number(), 2026, List.of(readings), new TreeMap<>());
        String id = BillingYear.id(ACCOUNT.number(), 2026);
        if (!years.create(id, () -> Decision.changed(year))) {
            years.change(id, present -> Decision.changed(year));
        }
        watch().came(ACCOUNT, List.of());
    }

    private void sweep() {
        new SweepMissing(found(), watches, number -> Optional.of(ACCOUNT), watch(), alone(), () -> now).sweep();
    }

    private WatchMeters watch() {
        AskForCheck ask = new AskForCheck(anomalies, crews(), () -> now);
        return new WatchMeters(years, watches, found(), ask, new RuleBook(List.of(Months.RULES)), () -> now);
    }

    /** Who hear each thing once, as their own record makes it. */
    private Crews crews() {
        return new Crews() {
            @Override
            public void ask(FieldWorkRequested request) {
                tell(request);
            }

            @Override
            public void cancel(String requestId, Instant at) {
                tell(new FieldWorkCancelled(requestId, "3205080001", at));
            }

            private void tell(Event event) {
                if (told.stream().noneMatch(before -> before.getClass() == event.getClass())) {
                    fate.write(() -> told.add(event));
                }
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
                return watches.all().stream()
                        .filter(watch -> !watch.missingFrom().isAfter(on))
                        .map(MeterWatch::accountNumber)
                        .toList();
            }
        };
    }

    private static Leases alone() {
        return new Leases() {
            @Override
            public boolean take(String name, Duration duration) {
                return true;
            }

            @Override
            public void giveBack(String name) {}
        };
    }
}
