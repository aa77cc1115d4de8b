package org.lamplighter.billing.usage.espi;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the entries of a feed hang together, by the addresses of their links:
 *
 * <pre>
 *  …/UsagePoint/01/MeterReading/02/IntervalBlock/3   hangs under …/UsagePoint/01/MeterReading/02,
 *  whose entry has a related link to …/ReadingType/07
 * </pre>
 */
final class Links {

    private static final Pattern METER_READING = Pattern.compile("^(.*/UsagePoint/([^/]+)/MeterReading/[^/]+)");
    private static final Pattern READING_TYPE = Pattern.compile("(ReadingType/[^/]+)/?$");

    /** Nobody has so many meters in one file. */
    private static final int MOST = 100_000;

    private final Map<String, String> typeOfReading = new HashMap<>();
    private final Map<String, ReadingType> types = new HashMap<>();

    /** An entry has these addresses. */
    void meterReading(String self, Iterable<String> related) {
        Matcher reading = METER_READING.matcher(self);
        if (reading.find()) {
            for (String address : related) {
                Matcher type = READING_TYPE.matcher(address);
                if (type.find()) {
                    keep(typeOfReading, reading.group(1), type.group(1));
                }
            }
        }
    }

    void readingType(String self, ReadingType type) {
        Matcher address = READING_TYPE.matcher(self);
        if (address.find()) {
            keep(types, address.group(1), type);
        }
    }

    /** The type of the values of a block, by any of the block's addresses. */
    Optional<ReadingType> typeOf(String block) {
        return find(block, 1).map(typeOfReading::get).map(types::get);
    }

    /** The last part of the usage point's address. */
    Optional<String> usagePoint(String block) {
        return find(block, 2);
    }

    private static Optional<String> find(@Nullable String address, int group) {
        Matcher reading = METER_READING.matcher(address == null ? "" : address);
        return reading.find() ? Optional.of(reading.group(group)) : Optional.empty();
    }

    private static <V> void keep(Map<String, V> map, String key, V value) {
        if (map.size() >= MOST) {
            throw new IllegalArgumentException("a feed has no more than " + MOST + " meter readings");
        }
        map.put(key, value);
    }
}
