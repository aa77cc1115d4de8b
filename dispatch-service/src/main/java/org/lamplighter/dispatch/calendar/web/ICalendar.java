package org.lamplighter.dispatch.calendar.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.lamplighter.dispatch.calendar.CrewCalendar;
import org.lamplighter.dispatch.calendar.Entry;

/** A crew's calendar as RFC 5545 has it, with times in UTC. */
final class ICalendar {

    private static final String REFRESH = "PT15M";

    private ICalendar() {}

    static String text(CrewCalendar.Made made, Locale language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "calendar",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Lamplighter//Crew calendar//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", made.crewName()));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH));
        made.entries().forEach(entry -> calendar.add(event(entry, made, texts)));
        StringWriter written = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, written);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be written", e);
        }
        return written.toString();
    }

    private static VEvent event(Entry entry, CrewCalendar.Made made, ResourceBundle texts) {
        String key = entry.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        Object[] words = entry.words().toArray();
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.uid() + "@lamplighter"));
        event.add(new DtStamp(made.at()));
        event.add(new DtStart<>(entry.from()));
        event.add(new DtEnd<>(entry.until()));
        event.add(new Summary(MessageFormat.format(texts.getString(key + ".summary"), words)));
        event.add(new Description(MessageFormat.format(texts.getString(key + ".description"), words)));
        return event;
    }
}
