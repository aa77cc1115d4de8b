package org.lamplighter.billing.bill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.lamplighter.billing.bill.ReadingVerdict.Known;
import org.lamplighter.billing.bill.ReadingVerdict.Refused;
import org.lamplighter.billing.bill.ReadingVerdict.Taken;

/** Takes readings into a list that stays in order and never runs backwards. The order in which they come does not matter. */
final class ReadingBook {

    /** The code of a reading that stands below an earlier one. */
    static final String BELOW_EARLIER = "reading-below-earlier";

    static final Comparator<Reading> BY_TIME = Comparator.comparing(Reading::on).thenComparing(Reading::meter);

    private final List<Reading> readings;
    private final IdentityHashMap<Reading, ReadingVerdict> verdicts = new IdentityHashMap<>();

    ReadingBook(List<Reading> present) {
        this.readings = new ArrayList<>(present);
    }

    List<Reading> readings() {
        return readings.stream().sorted(BY_TIME).toList();
    }

    /** What became of each reading that came, by itself. */
    IdentityHashMap<Reading, ReadingVerdict> verdicts() {
        return verdicts;
    }

    ReadingBook take(List<Reading> more) {
        more.stream().sorted(BY_TIME).forEach(reading -> verdicts.put(reading, verdict(reading)));
        return this;
    }

    private ReadingVerdict verdict(Reading reading) {
        if (readings.contains(reading)) {
            return new Known();
        }
        if (!reading.addsUp()) {
            return new Refused("registers-differ", "the registers of the periods do not add up to the total");
        }
        List<Reading> others = readings.stream()
                .filter(other -> other.meter().equals(reading.meter()) && !other.isSameReadingAs(reading))
                .toList();
        if (others.stream().anyMatch(o -> o.on().isBefore(reading.on()) && !reading.isNotBelow(o))) {
            return new Refused(BELOW_EARLIER, "a register stands below an earlier reading");
        }
        if (others.stream().anyMatch(o -> o.on().isAfter(reading.on()) && !o.isNotBelow(reading))) {
            return new Refused("reading-above-later", "a register stands above a later reading");
        }
        readings.removeIf(reading::isSameReadingAs);
        readings.add(reading);
        return new Taken();
    }
}
