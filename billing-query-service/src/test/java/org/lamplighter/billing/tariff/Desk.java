package org.lamplighter.billing.tariff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lamplighter.billing.rating.Charges;
import org.lamplighter.billing.rating.CustomerClass;
import org.lamplighter.billing.rating.LocalizedText;
import org.lamplighter.billing.rating.PriceOption;
import org.lamplighter.billing.rating.PriceStructure;
import org.lamplighter.billing.rating.Region;
import org.lamplighter.billing.rating.Tariff;
import org.lamplighter.billing.rating.Tariffs;
import org.lamplighter.billing.rating.TierScheme;
import org.lamplighter.billing.rating.UnitPrice;
import org.lamplighter.kit.lease.Leases;
import org.lamplighter.kit.test.Fate;
import org.lamplighter.kit.test.MemoryAggregates;

/** An instance whose tariffs editors change; a text is a line {@code id from to price} per version, {@code -} for open. */
final class Desk {

    private static final Leases FREE = new Leases() {
        @Override
        public boolean take(String name, Duration duration) {
            return true;
        }

        @Override
        public void giveBack(String name) {}
    };

    private final MemoryAggregates<TariffVersion> versions;
    final Tariffs tariffs;
    final PublishedTariffs published;
    final LoadTariffs load;
    final MarkUse use;

    Desk(String files) {
        this(files, new MemoryAggregates<>(new Fate(), (id, event) -> {}));
    }

    /** Another instance over the same store. */
    Desk other(String files) {
        return new Desk(files, versions);
    }

    private Desk(String files, MemoryAggregates<TariffVersion> versions) {
        this.versions = versions;
        tariffs = new Tariffs(read(files));
        published = new PublishedTariffs(tariffs.all(), versions::all, Desk::read, tariffs);
        load = new LoadTariffs(
                versions,
                published,
                Desk::read,
                row -> {},
                FREE,
                Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC));
        use = new MarkUse(versions, published);
    }

    /** The version that holds on a day. */
    @Nullable
    String on(LocalDate day) {
        return tariffs.find("650000", CustomerClass.RESIDENTIAL, null, day)
                .map(Tariff::id)
                .orElse(null);
    }

    private static List<Tariff> read(String text) {
        return Arrays.stream(text.split("\n"))
                .map(line -> tariff(line.split(" ")))
                .toList();
    }

    private static Tariff tariff(String[] words) {
        return new Tariff(
                words[0],
                new Region("650000", new LocalizedText("新疆", "Xinjiang")),
                CustomerClass.RESIDENTIAL,
                null,
                new LocalizedText("试", "Trial"),
                LocalDate.parse(words[1]),
                words[2].equals("-") ? null : LocalDate.parse(words[2]),
                "made up",
                List.of(),
                Tariff.YUAN,
                TierScheme.NONE,
                Map.of(PriceOption.SINGLE_RATE, new PriceStructure.OnePrice(UnitPrice.of(words[3]))),
                List.of(),
                Charges.NONE,
                null);
    }
}
