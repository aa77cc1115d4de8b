package org.lamplighter.gateway.upstream;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpMessage;
import org.springframework.http.HttpHeaders;

/** Which headers pass the gateway. What a client says about its own way here is dropped and written anew. */
final class HeaderRules {

    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "content-length");

    private static final Set<String> REQUEST_ONLY =
            Set.of("host", "expect", "forwarded", "x-real-ip", "traceparent", "tracestate", "baggage", "b3");

    private static final Set<String> RESPONSE_ONLY = Set.of("server", "x-powered-by", "date");

    private HeaderRules() {}

    /**
     * Copies the headers of a request and says where it came from.
     *
     * @param from what the client sent
     * @param to what the service gets
     * @param withToken whether the Authorization header is meant for the service
     */
    static void copyRequest(HttpServletRequest from, HttpMessage to, boolean withToken) {
        Set<String> named = namedInConnection(from.getHeaders(HttpHeaders.CONNECTION));
        Enumeration<String> names = from.getHeaderNames();
        while (names.hasMoreElements()) {
            String name = names.nextElement();
            String key = name.toLowerCase(Locale.ROOT);
            if (passesUp(key, withToken) && !named.contains(key)) {
                Enumeration<String> values = from.getHeaders(name);
                while (values.hasMoreElements()) {
                    to.addHeader(name, values.nextElement());
                }
            }
        }
        to.addHeader("X-Forwarded-For", from.getRemoteAddr());
        to.addHeader("X-Forwarded-Proto", from.getScheme());
        String host = from.getHeader(HttpHeaders.HOST);
        if (host != null) {
            to.addHeader("X-Forwarded-Host", host);
        }
        to.addHeader("X-Forwarded-Port", Integer.toString(from.getServerPort()));
    }

    /**
     * The headers of an answer that are meant for the client.
     *
     * @param from what the service answered
     * @return a copy that may be changed
     */
    static HttpHeaders response(HttpMessage from) {
        HttpHeaders kept = new HttpHeaders();
        Set<String> named = Set.of();
        if (from.containsHeader(HttpHeaders.CONNECTION)) {
            named = new HashSet<>();
            for (Header connection : from.getHeaders(HttpHeaders.CONNECTION)) {
                addTokens(connection.getValue(), named);
            }
        }
        for (Header header : from.getHeaders()) {
            String key = header.getName().toLowerCase(Locale.ROOT);
            if (!HOP_BY_HOP.contains(key) && !RESPONSE_ONLY.contains(key) && !named.contains(key)) {
                kept.add(header.getName(), header.getValue());
            }
        }
        return kept;
    }

    private static boolean passesUp(String key, boolean withToken) {
        if (key.startsWith("x-")) {
            return !key.startsWith("x-forwarded-")
                    && !key.startsWith("x-lamplighter-")
                    && !key.startsWith("x-b3-")
                    && !REQUEST_ONLY.contains(key);
        }
        return !HOP_BY_HOP.contains(key) && !REQUEST_ONLY.contains(key) && (withToken || !"authorization".equals(key));
    }

    private static Set<String> namedInConnection(Enumeration<String> connection) {
        if (!connection.hasMoreElements()) {
            return Set.of();
        }
        Set<String> named = new HashSet<>();
        while (connection.hasMoreElements()) {
            addTokens(connection.nextElement(), named);
        }
        return named;
    }

    private static void addTokens(String list, Set<String> to) {
        for (String token : list.split(",", -1)) {
            to.add(token.strip().toLowerCase(Locale.ROOT));
        }
    }
}
