package org.lamplighter.kit.caller;

import java.util.Locale;

/** For whom a token is made and a route is opened. */
public enum Audience {
    /** Mobile app, WeChat and web pages of customers. */
    CUSTOMER,
    /** Phones of field crews. */
    CREW,
    /** Agents, dispatchers, supervisors, editors. */
    DESK,
    /** Systems of outsourced call centres. */
    PARTNER,
    /** Programs of third parties, for what customers let them see. */
    SHARE,
    /** Anyone, without a token. */
    OPEN;

    /** The value of the token's {@code aud} and the segment of the path. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where its routes begin. */
    public String path() {
        return "/api/" + claim() + "/";
    }
}
