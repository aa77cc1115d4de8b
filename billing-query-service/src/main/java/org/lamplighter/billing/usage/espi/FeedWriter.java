package org.lamplighter.billing.usage.espi;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an Atom feed of ESPI entries as it goes. */
final class FeedWriter {

    private final XMLStreamWriter xml;
    private final String at;

    FeedWriter(OutputStream out, Instant at) throws XMLStreamException {
        this.xml = Espi.writing().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        this.at = at.toString();
    }

    /** Writes the content of an entry. */
    interface Content {
        void write() throws XMLStreamException;
    }

    void begin(String title, String self) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(Espi.ATOM);
        leaf("id", id(self + " " + at));
        leaf("title", title);
        leaf("updated", at);
        link("self", self);
    }

    /**
     * An entry.
     *
     * @param self its address; what it hangs under is the same without the last part
     */
    void entry(String self, List<String> related, String title, Content content) throws XMLStreamException {
        xml.writeStartElement("entry");
        leaf("id", id(self));
        link("self", self);
        link("up", self.substring(0, self.lastIndexOf('/')));
        for (String address : related) {
            link("related", address);
        }
        leaf("title", title);
        xml.writeStartElement("content");
        xml.writeAttribute("type", "application/xml");
        content.write();
        xml.writeEndElement();
        leaf("published", at);
        leaf("updated", at);
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    /** Opens an element of the interface; the outermost one of a content names the namespace. */
    void open(String name) throws XMLStreamException {
        xml.writeStartElement(name);
        if (Character.isUpperCase(name.charAt(0))) {
            xml.writeDefaultNamespace(Espi.NAMESPACE);
        }
    }

    void close() throws XMLStreamException {
        xml.writeEndElement();
    }

    void leaf(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    void end() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void link(String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    /** The same address, the same id. */
    private static String id(String address) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8));
    }
}
