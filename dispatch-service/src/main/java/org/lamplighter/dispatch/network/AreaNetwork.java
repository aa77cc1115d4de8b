package org.lamplighter.dispatch.network;

import java.util.List;

/** The network of a service area. */
public interface AreaNetwork {

    /** Its transformer areas as they are, in the order of their codes. */
    List<TransformerArea> ofServiceArea(String areaCode);
}
