package org.lamplighter.gateway.page;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The pages as configured.
 *
 * @param pages by name, which is the first part of a page's path
 */
@ConfigurationProperties("lamplighter.gateway")
record PageSettings(Map<String, Page> pages) {

    /**
     * A page.
     *
     * @param clientId the client as which it logs in, one without secret
     */
    record Page(String clientId) {}
}
