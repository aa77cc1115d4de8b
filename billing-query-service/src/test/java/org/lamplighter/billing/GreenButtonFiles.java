package org.lamplighter.billing;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Green Button files: made up ones, and how such a file must be built. */
final class GreenButtonFiles {

    /** 1 November 2026, midnight in China, is 1793462400. The reading types stand behind the values. */
    static final String MADE_UP = """
            <feed xmlns="http://www.w3.org/2005/Atom">
            <entry><id>urn:uuid:1</id><link rel="self" href="C/1/UsagePoint/01/MeterReading/1"/>
            <content><MeterReading xmlns="http://naesb.org/espi"/></content>
            <link rel="related" href="ReadingType/5"/></entry>
            <entry><id>urn:uuid:2</id><link rel="self" href="C/1/UsagePoint/01/MeterReading/1/IntervalBlock/1"/><content>
            <IntervalBlock xmlns="http://naesb.org/espi"><interval><duration>86400</duration><start>1793462400</start></interval>
            <IntervalReading><cost>9</cost><timePeriod><duration>900</duration><start>1793462400</start></timePeriod><value>324</value></IntervalReading>
            <IntervalReading><ReadingQuality><quality>8</quality></ReadingQuality><timePeriod><duration>900</duration><start>1793463300</start></timePeriod><value>321</value></IntervalReading>
            <IntervalReading><timePeriod><duration>900</duration><start>1793464200</start></timePeriod><value>0</value></IntervalReading>
            <IntervalReading><timePeriod><duration>900</duration><start>1793465100</start></timePeriod><value>-3</value></IntervalReading>
            <IntervalReading><timePeriod><duration>900</duration><start>1793466001</start></timePeriod><value>3</value></IntervalReading>
            <IntervalReading><timePeriod><duration>86400</duration><start>1793462400</start></timePeriod><value>3</value></IntervalReading>
            <IntervalReading><timePeriod><duration>900</duration><start>soon</start></timePeriod><value>3</value></IntervalReading>
            <IntervalReading><timePeriod><duration>900</duration><start>1793466900</start></timePeriod><value>3.5</value></IntervalReading>
            </IntervalBlock></content></entry>
            <entry><id>urn:uuid:3</id><link rel="self" href="C/1/UsagePoint/01/MeterReading/2"/><link rel="related" href="ReadingType/6"/>
            <content><MeterReading xmlns="http://naesb.org/espi"/></content></entry>
            <entry><id>urn:uuid:4</id><link rel="self" href="C/1/UsagePoint/01/MeterReading/2/IntervalBlock/1"/><content>
            <IntervalBlock xmlns="http://naesb.org/espi">
            <IntervalReading><timePeriod><duration>900</duration><start>1793462400</start></timePeriod><value>3</value></IntervalReading>
            </IntervalBlock></content></entry>
            <entry><id>urn:uuid:5</id><link rel="self" href="ReadingType/5"/><content>
            <ReadingType xmlns="http://naesb.org/espi"><accumulationBehaviour>4</accumulationBehaviour><flowDirection>1</flowDirection><powerOfTenMultiplier>1</powerOfTenMultiplier><uom>72</uom></ReadingType></content></entry>
            <entry><id>urn:uuid:6</id><link rel="self" href="ReadingType/6"/><content>
            <ReadingType xmlns="http://naesb.org/espi"><uom>38</uom></ReadingType></content></entry>
            </feed>
            """;

    /** What of it is left out, in the order of the file. */
    static final List<String> LEFT_OUT = List.of(
            "10 interval-negative",
            "11 interval-off-grid",
            "12 interval-length-not-kept",
            "13 field-invalid",
            "14 field-invalid",
            "20 reading-type-not-kept");

    /** Two values behind their reading type. */
    static final String TYPES_FIRST = """
            <feed xmlns="http://www.w3.org/2005/Atom">
            <entry><link rel="self" href="ReadingType/5"/><content>
            <ReadingType xmlns="http://naesb.org/espi"><uom>72</uom></ReadingType></content></entry>
            <entry><link rel="self" href="C/1/UsagePoint/01/MeterReading/1"/><link rel="related" href="ReadingType/5"/>
            <content><MeterReading xmlns="http://naesb.org/espi"/></content></entry>
            <entry><link rel="self" href="C/1/UsagePoint/01/MeterReading/1/IntervalBlock/1"/><content>
            <IntervalBlock xmlns="http://naesb.org/espi">
            <IntervalReading><timePeriod><duration>900</duration><start>1793462400</start></timePeriod><value>1</value></IntervalReading>
            <IntervalReading><timePeriod><duration>900</duration><start>1793463300</start></timePeriod><value>2</value></IntervalReading>
            </IntervalBlock></content></entry></feed>
            """;

    /** The elements of a type in the order in which the interface's schema has them (ESPI 1.1, those that are written here). */
    private static final Map<String, List<String>> ORDER = Map.of(
            "UsagePoint", List.of("ServiceCategory"),
            "ServiceCategory", List.of("kind"),
            "LocalTimeParameters", List.of("dstEndRule", "dstOffset", "dstStartRule", "tzOffset"),
            "ReadingType",
                    List.of(
                            "accumulationBehaviour",
                            "commodity",
                            "dataQualifier",
                            "flowDirection",
                            "intervalLength",
                            "kind",
                            "phase",
                            "powerOfTenMultiplier",
                            "timeAttribute",
                            "uom"),
            "IntervalBlock", List.of("interval", "IntervalReading"),
            "interval", List.of("duration", "start"),
            "IntervalReading", List.of("ReadingQuality", "timePeriod", "value"),
            "ReadingQuality", List.of("quality"),
            "timePeriod", List.of("duration", "start"),
            "MeterReading", List.of());

    private GreenButtonFiles() {}

    /** Where a feed is not built as the interface says: elements out of order, entries without id, links or dates. */
    static List<String> deviationsFromTheStructure(String feed) {
        List<String> deviations = new ArrayList<>();
        Element root = parsed(feed);
        NodeList entries = root.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry");
        for (int i = 0; i < entries.getLength(); i++) {
            List<String> names = children((Element) entries.item(i)).stream()
                    .map(Element::getLocalName)
                    .toList();
            for (String needed : List.of("id", "link", "title", "content", "published", "updated")) {
                if (!names.contains(needed)) {
                    deviations.add("an entry without " + needed);
                }
            }
        }
        NodeList elements = root.getElementsByTagNameNS("http://naesb.org/espi", "*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            int last = -1;
            for (Element child : children(element)) {
                int place =
                        ORDER.getOrDefault(element.getLocalName(), List.of()).indexOf(child.getLocalName());
                if (place < last || place < 0) {
                    deviations.add(child.getLocalName() + " in " + element.getLocalName());
                }
                last = place;
            }
        }
        if (elements.getLength() == 0) {
            deviations.add("nothing of the interface");
        }
        return deviations;
    }

    private static Element parsed(String feed) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(feed)))
                    .getDocumentElement();
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException | java.io.IOException e) {
            throw new AssertionError("the feed is no XML", e);
        }
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** A file of data that is not the project's own; null where the checkout stands alone. */
    static @Nullable Path shared(String name) {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path file = up.resolve("shared/data/greenbutton").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }
}
