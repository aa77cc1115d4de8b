package org.lamplighter.dispatch.outage;

/** How many outages there are. */
public interface OutageCounts {

    /** Open ones of a service area. */
    long open(String areaCode);
}
