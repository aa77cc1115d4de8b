package org.lamplighter.billing.usage.espi;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a feed element by element and never holds more of it than one entry's links or one reading. */
final class FeedReader {

    /** What comes of a feed. */
    interface Listener {

        /** An entry for a meter reading is over. */
        default void meterReading(Entry entry) {}

        /** An entry for a reading type. */
        default void readingType(Entry entry, ReadingType type) {}

        /**
         * An interval reading.
         *
         * @param line where it ends in the file, from 1
         * @param fields its elements, by name; {@code duration} and {@code start} of its time, {@code quality} of its quality
         */
        default void reading(Entry entry, long line, Map<String, String> fields) {}
    }

    /** Of an element's text, and of the elements of a reading; there are no longer ones that mean anything here. */
    private static final int LONGEST = 200;

    private static final int MOST = 50;

    private final XMLStreamReader xml;
    private final Listener listener;
    private Entry entry = new Entry();

    private FeedReader(XMLStreamReader xml, Listener listener) {
        this.xml = xml;
        this.listener = listener;
    }

    /**
     * Reads to the end.
     *
     * @throws BrokenFeedException when it is no XML from some line on
     */
    static void read(InputStream in, Listener listener) throws BrokenFeedException {
        try {
            XMLStreamReader xml = Espi.reading().createXMLStreamReader(in);
            new FeedReader(xml, listener).read();
            xml.close();
        } catch (XMLStreamException e) {
            long line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw new BrokenFeedException(Math.max(1, line));
        }
    }

    private void read() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getNamespaceURI() + " " + xml.getLocalName()) {
                    case Espi.ATOM + " entry" -> entry = new Entry();
                    case Espi.ATOM + " link" -> entry.link(attribute("rel"), attribute("href"));
                    case Espi.NAMESPACE + " MeterReading" -> meterReading();
                    case Espi.NAMESPACE + " ReadingType" ->
                        listener.readingType(entry, new ReadingType(leaves("ReadingType")));
                    case Espi.NAMESPACE + " IntervalReading" -> reading();
                    default -> {} // titles, summaries, what other versions add
                }
            }
        }
    }

    /** Links may follow the content of an entry: it is told when the entry is over. */
    private void meterReading() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("link")) {
                entry.link(attribute("rel"), attribute("href"));
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("entry")) {
                break;
            }
        }
        listener.meterReading(entry);
    }

    private void reading() throws XMLStreamException {
        Map<String, String> fields = leaves("IntervalReading");
        listener.reading(entry, xml.getLocation().getLineNumber(), fields);
    }

    /** The innermost elements of an element, by name. */
    private Map<String, String> leaves(String end) throws XMLStreamException {
        Map<String, String> leaves = new HashMap<>();
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                text.setLength(0);
            } else if (event == XMLStreamConstants.CHARACTERS && text.length() < LONGEST) {
                text.append(xml.getText(), 0, Math.min(LONGEST, xml.getTextLength()));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals(end)) {
                    break;
                }
                String leaf = text.toString().strip();
                if (!leaf.isEmpty() && leaves.size() < MOST) {
                    leaves.put(xml.getLocalName(), leaf);
                }
                text.setLength(0);
            }
        }
        return leaves;
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }
}
