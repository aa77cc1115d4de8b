package org.lamplighter.dispatch.figures;

/** What figures are told by. */
public enum GroupBy {
    /** Service area (供电区域). */
    AREA,
    /** Feeder (线路), as the network is now. */
    FEEDER,
    /** Crew (班组): the one that did the work, or has the order. */
    CREW
}
