package org.lamplighter.gateway.limit;

import jakarta.servlet.http.HttpServletRequest;

/** The address that stands for an anonymous caller. */
public final class CallerAddress {

    private static final int GROUPS_OF_A_SITE = 4;

    private CallerAddress() {}

    /**
     * The address a request came from.
     *
     * @param request a request
     * @return the IPv4 address, or the first 64 bits of an IPv6 address, since one site owns all the rest
     */
    public static String of(HttpServletRequest request) {
        return site(request.getRemoteAddr());
    }

    static String site(String address) {
        if (address.indexOf(':') < 0 || address.contains("::")) {
            // "::" shortens zeros; the servlet container writes addresses in full, so this is a loopback or mapped one.
            return address;
        }
        int end = -1;
        for (int group = 0; group < GROUPS_OF_A_SITE; group++) {
            end = address.indexOf(':', end + 1);
            if (end < 0) {
                return address;
            }
        }
        return address.substring(0, end);
    }
}
