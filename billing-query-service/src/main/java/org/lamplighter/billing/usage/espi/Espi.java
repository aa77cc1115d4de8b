package org.lamplighter.billing.usage.espi;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;

/** Names and numbers of the interface. */
final class Espi {

    static final String ATOM = "http://www.w3.org/2005/Atom";
    static final String NAMESPACE = "http://naesb.org/espi";

    /** Unit of measure: Wh. */
    static final String WATT_HOURS = "72";

    /** What was used between two readings; the alternative is a register that counts on. */
    static final String DELTA_DATA = "4";

    /** From the grid to the customer. */
    static final String FORWARD = "1";

    /** Service category, and commodity: electricity. */
    static final String ELECTRICITY_SERVICE = "0";

    static final String ELECTRICITY_SECONDARY = "1";
    static final String ELECTRICITY_PRIMARY = "2";

    /** Kind of measurement: energy. */
    static final String ENERGY = "12";

    private Espi() {}

    /** Reads no document type, so that no entity is expanded or fetched, whatever a file says. */
    static XMLInputFactory reading() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    static XMLOutputFactory writing() {
        return XMLOutputFactory.newDefaultFactory();
    }
}
