package org.lamplighter.gateway.upstream;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Reads the OpenAPI document that each service publishes about itself. */
@Component
public final class ServiceDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceDocuments.class);
    private static final String PATH = "/v3/api-docs";
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final Services services;

    ServiceDocuments(Services services) {
        this.services = services;
    }

    /** What came of reading a document. */
    public sealed interface Document permits Text, Unknown, Unavailable {}

    /**
     * The document.
     *
     * @param json UTF-8
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on and parsed, never compared
    public record Text(byte[] json) implements Document {}

    /** There is no such service, or it publishes none. */
    public record Unknown() implements Document {}

    /**
     * The service cannot be asked now.
     *
     * @param retrySeconds when to try again
     */
    public record Unavailable(long retrySeconds) implements Document {}

    /**
     * The names of all services.
     *
     * @return in no order
     */
    public Set<String> names() {
        return services.names();
    }

    /**
     * Reads a service's document.
     *
     * @param name the service's name in the configuration
     * @return the document, or why there is none
     */
    public Document openApi(String name) {
        if (!services.names().contains(name)) {
            return new Unknown();
        }
        Service service = services.named(name);
        if (!service.breaker().tryAcquirePermission()) {
            return new Unavailable(services.openSeconds());
        }
        var request = new HttpUriRequestBase("GET", URI.create(service.host().toURI() + PATH));
        request.setHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
        try (ClassicHttpResponse answer = service.execute(request, false, service.limits(service.responseTimeout()))) {
            return read(name, answer);
        } catch (IOException failure) {
            LOG.warn("{} did not give its API document: {}", name, failure.toString());
            return new Unavailable(1);
        }
    }

    private static Document read(String name, ClassicHttpResponse answer) throws IOException {
        if (answer.getCode() != 200 || answer.getEntity() == null) {
            LOG.warn("{} answered {} when asked for its API document", name, answer.getCode());
            return answer.getCode() == 404 ? new Unknown() : new Unavailable(1);
        }
        byte[] json = answer.getEntity().getContent().readNBytes(MOST_BYTES + 1);
        if (json.length > MOST_BYTES) {
            throw new IOException("The API document is larger than " + MOST_BYTES + " bytes");
        }
        return new Text(json);
    }
}
