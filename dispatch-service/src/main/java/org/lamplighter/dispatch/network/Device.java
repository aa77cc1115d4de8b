package org.lamplighter.dispatch.network;

/**
 * Something that feeds accounts.
 *
 * @param kind what it is
 * @param code its number; a substation goes by its name
 */
public record Device(Kind kind, String code) {

    /** From the top of the network down: each feeds several of the next. */
    public enum Kind {
        /** 变电站. */
        SUBSTATION,
        /** 10 kV 线路. */
        FEEDER,
        /** 台区. */
        TRANSFORMER_AREA
    }

    public static Device feeder(String code) {
        return new Device(Kind.FEEDER, code);
    }
}
