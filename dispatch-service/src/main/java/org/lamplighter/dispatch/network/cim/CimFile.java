package org.lamplighter.dispatch.network.cim;

import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.lamplighter.kit.aggregate.RejectedException;
import org.lamplighter.kit.aggregate.Rejection;

/** Reads the objects of a model that say how transformers are fed; a model has many others. */
final class CimFile {

    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    private static final Set<String> READ =
            Set.of("SubGeographicalRegion", "Substation", "Feeder", "PowerTransformer", "Location", "PositionPoint");

    /** Of a property's text; there are no longer ones that mean anything here. */
    private static final int LONGEST = 200;

    private final XMLStreamReader xml;
    private final Map<String, CimObject> objects = new LinkedHashMap<>();

    private CimFile(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * All of them by id, in the order of the file.
     *
     * @throws RejectedException invalid, when it is no RDF/XML
     */
    static Map<String, CimObject> read(InputStream in) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            CimFile file = new CimFile(xml);
            file.read();
            xml.close();
            return file.objects;
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            throw new RejectedException(Rejection.invalid("model-unreadable", line));
        }
    }

    private void read() throws XMLStreamException {
        xml.nextTag();
        if (!RDF.equals(xml.getNamespaceURI()) || !xml.getLocalName().equals("RDF")) {
            throw new XMLStreamException("no RDF", xml.getLocation());
        }
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                object();
            }
        }
    }

    private void object() throws XMLStreamException {
        String type = xml.getLocalName();
        String id = reference(xml.getAttributeValue(RDF, "ID"), xml.getAttributeValue(RDF, "about"));
        Map<String, String> values = new HashMap<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                property(values);
            }
        }
        if (READ.contains(type) && id != null) {
            objects.put(id, new CimObject(type, id, xml.getLocation().getLineNumber(), Map.copyOf(values)));
        }
    }

    private void property(Map<String, String> values) throws XMLStreamException {
        String name = xml.getLocalName();
        String resource = reference(null, xml.getAttributeValue(RDF, "resource"));
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (event == XMLStreamConstants.CHARACTERS && text.length() <= LONGEST) {
                text.append(xml.getText());
            }
        }
        values.put(name, resource == null ? text.toString() : resource);
    }

    /** {@code rdf:ID="_1"}, {@code rdf:about="#_1"} and {@code rdf:resource="#_1"} mean the same object. */
    private static @Nullable String reference(@Nullable String id, @Nullable String about) {
        String found = id == null ? about : id;
        return found == null ? null : found.substring(found.indexOf('#') + 1);
    }
}
