package org.lamplighter.dispatch.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.lamplighter.contracts.dispatch.CauseClass;
import org.lamplighter.contracts.dispatch.OutageKind;
import org.lamplighter.contracts.intake.SiteClass;
import org.lamplighter.dispatch.geo.Position;
import org.lamplighter.dispatch.network.Fed;
import org.lamplighter.dispatch.network.FedAccounts;
import org.lamplighter.dispatch.network.TransformerArea;
import org.lamplighter.dispatch.outage.Outage;
import org.lamplighter.dispatch.outage.OutageScope;
import org.lamplighter.dispatch.outage.RestoredOutage;

/** SAIDI, SAIFI and CAIDI of any outages of two feeders with three transformer areas each. */
class ReliabilityPropertiesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Map<String, Long> ACCOUNTS =
            Map.of("A1", 100L, "A2", 50L, "A3", 0L, "B1", 7L, "B2", 200L, "B3", 43L);
    private static final Served.Network NETWORK = new Served.Network(
            ACCOUNTS.keySet().stream().collect(Collectors.toMap(code -> code, code -> area(code))), new Counted());

    private static TransformerArea area(String code) {
        return new TransformerArea(
                code, code, "F-" + code.charAt(0), "平江变", "320508", SiteClass.URBAN, new Position(31, 120));
    }

    private static final class Counted implements FedAccounts {
        @Override
        public long count(List<String> transformerAreas) {
            return transformerAreas.stream()
                    .mapToLong(area -> ACCOUNTS.getOrDefault(area, 0L))
                    .sum();
        }

        @Override
        public void placed(
                String accountNumber,
                @Nullable String transformerArea,
                @Nullable Instant stoppedSince,
                Instant from,
                long sequence) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Instant> stoppedSince(String accountNumber) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Fed> under(List<String> transformerAreas, Optional<Fed> after, int atMost) {
            throw new UnsupportedOperationException();
        }
    }

    private static Outage outage(List<String> areas, long fromMinute, long minutes) {
        Instant from = NOON.plus(Duration.ofMinutes(fromMinute));
        return new RestoredOutage(
                "O-" + areas + fromMinute,
                "320508",
                areas.getFirst(),
                null,
                CauseClass.EQUIPMENT,
                from,
                from,
                from.plus(Duration.ofMinutes(minutes)),
                0,
                List.of(),
                "key",
                new OutageScope(OutageKind.FAULT, areas, null, null, null, null));
    }

    private static Reliability district(Collection<Outage> outages) {
        return Objects.requireNonNull(NETWORK.reliability(outages, GroupBy.AREA).get("320508"));
    }

    @Provide
    Arbitrary<List<Outage>> outages() {
        Arbitrary<List<String>> areas = Arbitraries.of(ACCOUNTS.keySet())
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .uniqueElements();
        return Combinators.combine(
                        areas,
                        Arbitraries.longs().between(0, 600),
                        Arbitraries.longs().between(0, 300))
                .as(ReliabilityPropertiesTest::outage)
                .list()
                .ofMaxSize(25);
    }

    @Property
    void neitherOrderNorRepetitionChangesAnything(@ForAll("outages") List<Outage> outages, @ForAll Random random) {
        List<Outage> told = new ArrayList<>(outages);
        told.addAll(outages.subList(0, outages.size() / 2));
        Collections.shuffle(told, random);

        assertThat(NETWORK.reliability(told, GroupBy.FEEDER)).isEqualTo(NETWORK.reliability(outages, GroupBy.FEEDER));
    }

    @Property
    void theDurationOfAnInterruptionIsTheTimeWithoutSupplyPerInterruption(@ForAll("outages") List<Outage> outages) {
        Reliability it = district(outages);
        if (it.interrupted() == 0) {
            assertThat(it.caidiMinutes()).isNull();
            assertThat(it.saidiMinutes()).isEqualByComparingTo("0");
            return;
        }
        BigDecimal saidi = exact(it.customerSeconds(), it.accounts() * 60);
        BigDecimal saifi = exact(it.interrupted(), it.accounts());

        assertThat(Objects.requireNonNull(it.caidiMinutes())
                        .subtract(saidi.divide(saifi, MathContext.DECIMAL64))
                        .abs())
                .isLessThanOrEqualTo(new BigDecimal("0.0005"));
    }

    private static BigDecimal exact(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128);
    }

    @Property
    void feedersAddUpToTheirDistrict(@ForAll("outages") List<Outage> outages) {
        Reliability sum = NETWORK.reliability(outages, GroupBy.FEEDER).values().stream()
                .reduce(Reliability.NONE, Reliability::plus);

        assertThat(sum).isEqualTo(district(outages));
    }

    @Property
    void nobodyIsWithoutSupplyLongerThanTheWholeTime(@ForAll("outages") List<Outage> outages) {
        assertThat(district(outages).customerSeconds()).isLessThanOrEqualTo(400L * 900 * 60);
    }

    @Example
    void aFeederOutageAndItsPartsCountOnce() {
        Reliability it = district(List.of(
                outage(List.of("A1"), 0, 60), outage(List.of("A2"), 5, 55), outage(List.of("A1", "A2"), 8, 52)));

        assertThat(it).isEqualTo(new Reliability(400, 150, (100L * 60 + 50L * 55) * 60));
        assertThat(it.saidiMinutes()).isEqualByComparingTo("21.875");
        assertThat(it.saifi()).isEqualByComparingTo("0.375");
        assertThat(it.caidiMinutes()).isEqualByComparingTo("58.333");
    }

    @Example
    void whatLastsFiveMinutesIsMomentaryAndWhatComesAgainCountsAgain() {
        Reliability it = district(
                List.of(outage(List.of("A1"), 0, 5), outage(List.of("A1"), 60, 6), outage(List.of("A1"), 120, 7)));

        assertThat(it).isEqualTo(new Reliability(400, 200, 100L * 13 * 60));
    }
}
