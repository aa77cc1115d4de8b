package org.lamplighter.gateway.caller;

import org.lamplighter.gateway.problem.ProblemAnswers;
import org.lamplighter.gateway.problem.ProblemCode;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Spring Security's strict firewall, which keeps encoded slashes, dots, semicolons and the like out. Its rule for headers, no
 * control characters, is a regular expression run at every read of a header; here it is a loop.
 */
@Configuration(proxyBeanMethods = false)
class Firewall {

    private static final char FIRST_PRINTABLE = ' ';
    private static final char DELETE = 0x7f;
    private static final char LAST_CONTROL = 0x9f;

    @Bean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHeaderNames(Firewall::isPlain);
        firewall.setAllowedHeaderValues(Firewall::isPlain);
        return firewall;
    }

    @Bean
    RequestRejectedHandler rejectedByTheFirewall(ProblemAnswers problems) {
        return (request, response, _) -> problems.write(request, response, ProblemCode.BAD_REQUEST);
    }

    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < FIRST_PRINTABLE && c != '\t') || (c >= DELETE && c <= LAST_CONTROL)) {
                return false;
            }
        }
        return true;
    }
}
