package org.lamplighter.gateway.page;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Tells a page where to log in, and as which client; both are public. */
@Controller
class PageLogin {

    private final String issuer;
    private final Map<String, PageSettings.Page> pages;

    PageLogin(@Value("${lamplighter.gateway.token.issuer}") String issuer, PageSettings settings) {
        this.issuer = issuer;
        this.pages = settings.pages();
    }

    /**
     * What an OpenID Connect client without secret needs.
     *
     * @param issuer the realm
     * @param clientId the page's client in it
     */
    record Settings(String issuer, String clientId) {}

    @GetMapping("/{page}/login.json")
    ResponseEntity<Settings> login(@PathVariable String page) {
        PageSettings.Page known = pages.get(page);
        if (known == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok(new Settings(issuer, known.clientId()));
    }
}
