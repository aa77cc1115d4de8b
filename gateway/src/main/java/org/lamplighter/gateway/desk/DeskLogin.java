package org.lamplighter.gateway.desk;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Tells the page where to log in, and as which client; both are public. */
@Controller
class DeskLogin {

    private final Settings settings;

    DeskLogin(
            @Value("${lamplighter.gateway.token.issuer}") String issuer,
            @Value("${lamplighter.gateway.desk.client-id}") String clientId) {
        settings = new Settings(issuer, clientId);
    }

    /**
     * What an OpenID Connect client without secret needs.
     *
     * @param issuer the realm
     * @param clientId the desk's client in it
     */
    record Settings(String issuer, String clientId) {}

    @GetMapping("/desk/login.json")
    @ResponseBody
    Settings login() {
        return settings;
    }
}
