package org.lamplighter.billing.usage.espi;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.lamplighter.billing.usage.Interval;
import org.lamplighter.billing.usage.IntervalDay;
import org.lamplighter.kit.personal.AccountNumber;

/**
 * Writes intervals as a Green Button file, a day at a time: a block for each day, under a meter reading for each length of
 * interval and unit. It holds the account's number, for a file must say whose it is, and no other personal data.
 */
public final class GreenButtonFeed {

    private static final int KILO = 3;
    private static final int MILLI = -3;
    private static final String NO_SUMMER_TIME = "FFFFFFFF";
    private static final String CHINA_SECONDS = "28800";
    private static final String NOT_APPLICABLE = "0";

    private final FeedWriter feed;
    private final String usagePoint;
    private final Set<String> announced = new HashSet<>();

    private GreenButtonFeed(FeedWriter feed, AccountNumber account) {
        this.feed = feed;
        this.usagePoint = "RetailCustomer/own/UsagePoint/" + account.value();
    }

    /**
     * Writes a file and leaves the stream open.
     *
     * @param days in order of time
     * @param at when it is written
     * @throws UncheckedIOException when the reader has left
     */
    public static void write(AccountNumber account, Stream<IntervalDay> days, Instant at, OutputStream out) {
        try {
            FeedWriter writer = new FeedWriter(out, at);
            GreenButtonFeed feed = new GreenButtonFeed(writer, account);
            writer.begin("Electricity use", feed.usagePoint);
            feed.usagePoint();
            for (IntervalDay day : (Iterable<IntervalDay>) days::iterator) {
                feed.day(day);
            }
            writer.end();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private void usagePoint() throws XMLStreamException {
        feed.entry(usagePoint, List.of(usagePoint + "/MeterReading", "LocalTimeParameters/01"), "Supply point", () -> {
            feed.open("UsagePoint");
            feed.open("ServiceCategory");
            feed.leaf("kind", Espi.ELECTRICITY_SERVICE);
            feed.close();
            feed.close();
        });
        feed.entry("LocalTimeParameters/01", List.of(), "China", () -> {
            feed.open("LocalTimeParameters");
            feed.leaf("dstEndRule", NO_SUMMER_TIME);
            feed.leaf("dstOffset", "0");
            feed.leaf("dstStartRule", NO_SUMMER_TIME);
            feed.leaf("tzOffset", CHINA_SECONDS);
            feed.close();
        });
    }

    private void day(IntervalDay day) throws XMLStreamException {
        int multiplier = multiplier(day.intervals());
        String type = day.minutes() + "-" + (multiplier == 0 ? "Wh" : "mWh");
        String reading = usagePoint + "/MeterReading/" + type;
        if (announced.add(type)) {
            announce(reading, type, day.minutes(), multiplier);
        }
        feed.entry(reading + "/IntervalBlock/" + day.day(), List.of(), "", () -> block(day, multiplier));
    }

    private void announce(String reading, String type, int minutes, int multiplier) throws XMLStreamException {
        feed.entry(reading, List.of(reading + "/IntervalBlock", "ReadingType/" + type), "Energy by interval", () -> {
            feed.open("MeterReading");
            feed.close();
        });
        feed.entry("ReadingType/" + type, List.of(), "Energy delivered", () -> {
            feed.open("ReadingType");
            feed.leaf("accumulationBehaviour", Espi.DELTA_DATA);
            feed.leaf("commodity", Espi.ELECTRICITY_SECONDARY);
            feed.leaf("dataQualifier", NOT_APPLICABLE);
            feed.leaf("flowDirection", Espi.FORWARD);
            feed.leaf("intervalLength", seconds(minutes));
            feed.leaf("kind", Espi.ENERGY);
            feed.leaf("phase", NOT_APPLICABLE);
            feed.leaf("powerOfTenMultiplier", Integer.toString(multiplier));
            feed.leaf("timeAttribute", NOT_APPLICABLE);
            feed.leaf("uom", Espi.WATT_HOURS);
            feed.close();
        });
    }

    private void block(IntervalDay day, int multiplier) throws XMLStreamException {
        feed.open("IntervalBlock");
        feed.open("interval");
        time(day.start(), day.seconds());
        feed.close();
        for (Interval interval : day.intervals()) {
            feed.open("IntervalReading");
            feed.open("ReadingQuality");
            feed.leaf("quality", Integer.toString(Quality.code(interval.point().quality())));
            feed.close();
            feed.open("timePeriod");
            time(interval.start(), interval.minutes() * 60L);
            feed.close();
            feed.leaf("value", value(interval, multiplier).toPlainString());
            feed.close();
        }
        feed.close();
    }

    private void time(Instant start, long seconds) throws XMLStreamException {
        feed.leaf("duration", Long.toString(seconds));
        feed.leaf("start", Long.toString(start.getEpochSecond()));
    }

    /** Whole Wh where that is exact, else mWh. */
    private static int multiplier(List<Interval> intervals) {
        return intervals.stream()
                        .allMatch(interval -> interval.point().energy().value().scale() <= KILO)
                ? 0
                : MILLI;
    }

    private static BigDecimal value(Interval interval, int multiplier) {
        return interval.point()
                .energy()
                .value()
                .scaleByPowerOfTen(KILO - multiplier)
                .setScale(0);
    }

    private static String seconds(int minutes) {
        return Integer.toString(minutes * 60);
    }
}
