package org.lamplighter.gateway.route;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The route table as configured.
 *
 * @param routes tried in this order
 */
@ConfigurationProperties("lamplighter.gateway")
record RouteSettings(List<Route> routes) {

    /**
     * One route.
     *
     * @param id its name in logs and metrics
     * @param audience whose paths they are
     * @param service where they lead
     * @param paths path patterns, all within the audience's prefixes
     * @param responseTimeout the longest silence of the service on this route; absent: the service's own
     * @param maxBody the largest request body on this route; absent: the audience's own
     * @param enabled false takes the route away
     */
    record Route(
            String id,
            String audience,
            String service,
            List<String> paths,
            @Nullable Duration responseTimeout,
            @Nullable DataSize maxBody,
            @DefaultValue("true") boolean enabled) {}
}
